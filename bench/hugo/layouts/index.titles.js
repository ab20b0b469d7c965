search({{ index site.Data.titles site.Language.Lang | jsonify }});
