// Property tests draw the same cases at every run, so that a commit passes always or never. PROPERTY_SEED draws others.
import * as fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 1) });
