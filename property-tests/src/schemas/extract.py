"""Writes the schemas of the resource types that Stowage makes, out of the cfn-lint package of target/python.

cfn-lint ships the schemas that AWS publishes for CloudFormation (cfn-lint: MIT No Attribution). What no validator needs is
left out, and an intrinsic function may stand wherever a value may, which the schemas of AWS do not say.

    target/python/bin/python property-tests/src/schemas/extract.py
"""

import json
import pathlib
import re
import sys

import cfnlint

ROOT = pathlib.Path(__file__).resolve().parents[3]
TARGET = ROOT / "property-tests/src/main/resources/dev/stowage/laws/resource-schemas.json"
SCHEMAS = pathlib.Path(cfnlint.__file__).parent / "data/schemas"
KEPT = {
    "additionalProperties", "const", "dependencies", "enum", "exclusiveMaximum", "exclusiveMinimum", "maxItems",
    "maxLength", "maximum", "minItems", "minLength", "minimum", "multipleOf", "not", "pattern", "required", "type",
    "uniqueItems", "$ref",
}
INTRINSIC = {
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "patternProperties": {"^(Ref|Fn::[A-Za-z0-9]+)$": {}},
    "additionalProperties": False,
}


def types_of_stowage():
    words = re.compile(r'"(AWS::[A-Za-z0-9]+::[A-Za-z0-9]+)"')
    sources = (ROOT / "core/src/main/java").rglob("*.java")
    return sorted({word for source in sources for word in words.findall(source.read_text(encoding="utf-8"))})


def or_intrinsic(schema):
    return {"anyOf": [{"$ref": "#/$defs/Intrinsic"}, plain(schema)]}


def plain(schema):
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key in KEPT}
    if isinstance(kept.get("additionalProperties"), dict):
        kept["additionalProperties"] = or_intrinsic(kept["additionalProperties"])
    if "$ref" in kept:
        kept = {"$ref": kept["$ref"].replace("#/definitions/", "#/$defs/")}
    for key in ("properties", "patternProperties"):
        if key in schema:
            kept[key] = {name: or_intrinsic(value) for name, value in schema[key].items()}
    if "items" in schema:
        kept["items"] = or_intrinsic(schema["items"])
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            kept[key] = [plain(each) for each in schema[key]]
    return kept


def resource(schema):
    properties = plain({"type": "object", **schema})
    definitions = {name: plain(each) for name, each in schema.get("definitions", {}).items()}
    read_only = [path.removeprefix("/properties/") for path in schema.get("readOnlyProperties", [])]
    for name in read_only:
        if "/" not in name and name not in schema.get("required", []):
            properties["properties"].pop(name, None)
    return {
        "createOnly": sorted(path.removeprefix("/properties/") for path in schema.get("createOnlyProperties", [])),
        "schema": {**properties, "$defs": {**definitions, "Intrinsic": INTRINSIC}},
    }


def main():
    index = (SCHEMAS / "providers/us_east_1.py").read_text(encoding="utf-8")
    files = dict(re.findall(r'"(AWS::[A-Za-z0-9:]+)": "([0-9a-f]+)"', index))
    wanted = types_of_stowage()
    missing = [name for name in wanted if name not in files]
    if missing:
        sys.exit(f"no schema of {', '.join(missing)}")
    made = {
        name: resource(json.loads((SCHEMAS / f"resources/{files[name]}.json").read_text(encoding="utf-8")))
        for name in wanted
    }
    lines = [f"{json.dumps(name)}: {json.dumps(each, sort_keys=True, separators=(',', ':'))}" for name, each in made.items()]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


main()
