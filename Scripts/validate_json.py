#!/usr/bin/env python3
"""Checks JSON documents against a JSON schema.

usage: Scripts/validate_json.py SCHEMA FILE...

Every mistake is printed with its place. Needs the package 'jsonschema'; exit status 0 if all is
well, 1 if a document does not fit the schema, 2 if it could not be checked.
"""

import json
import sys


def main():
    if len(sys.argv) < 3:
        print(__doc__.strip())
        return 2
    try:
        from jsonschema import FormatChecker
        from jsonschema.validators import validator_for
    except ImportError:
        print("validate_json: error: the Python package 'jsonschema' is missing.", file=sys.stderr)
        return 2
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    validator = validator_for(schema)(schema, format_checker=FormatChecker())
    mistakes = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        for error in validator.iter_errors(document):
            mistakes += 1
            print(f"{path}: {error.json_path}: {error.message[:300]}")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
