//! The document, put together.

use super::super::about::{Answer, Shape};
use super::super::access::{Access, DeviceKind, Grant};
use super::Route;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use vaern_protocol::{BODY_LIMIT, ErrorAnswer, ErrorCode};

const ABOUT: &str = "What devices and the central store of Værn say to each other. The rules behind it stand in \
    docs/protocol.md. Bodies may come packed (`Content-Encoding: gzip`), answers are packed for whoever accepts it.";

/// The description of these routes.
pub(super) fn document(routes: &[Route]) -> Value {
    // What is sent and what is answered differ in which fields may be missing, so each has a generator of its own.
    let mut forms = Forms {
        requests: SchemaGenerator::new(settings()),
        answers: SchemaGenerator::new(settings().for_serialize()),
    };
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for route in routes {
        let method = route.method.as_str().to_ascii_lowercase();
        paths
            .entry(route.path)
            .or_default()
            .insert(method, forms.operation(route));
    }
    json!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Værn central store",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": {"name": "MPL-2.0", "identifier": "MPL-2.0"},
        },
        "paths": paths,
        "components": {
            "schemas": forms.schemas(),
            "securitySchemes": {"device": {
                "type": "http", "scheme": "bearer",
                "description": "The token a device made for itself and sent along when it was enrolled: 64 hexadecimal digits.",
            }},
        },
    })
}

fn settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    })
}

struct Forms {
    requests: SchemaGenerator,
    answers: SchemaGenerator,
}

impl Forms {
    fn operation(&mut self, route: &Route) -> Value {
        let about = &route.about;
        let mut operation = json!({
            "operationId": operation_id(route),
            "summary": about.summary,
            "parameters": self.parameters(route),
            "responses": self.responses(route),
            "x-vaern-access": access(&route.access),
        });
        if let Some(body) = &about.body {
            operation["requestBody"] = json!({
                "required": true,
                "description": format!("At most {BODY_LIMIT} bytes as it comes."),
                "content": {"application/json": {
                    "schema": (body.shape)(&mut self.requests),
                    "example": (body.example)(),
                }},
            });
        }
        if route.access != Access::Everyone {
            operation["security"] = json!([{"device": []}]);
        }
        operation
    }

    fn parameters(&mut self, route: &Route) -> Vec<Value> {
        let in_path = route.path.split('/').filter_map(|part| {
            let name = part.strip_prefix('{')?.strip_suffix('}')?;
            Some(json!({"name": name, "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}}))
        });
        let mut parameters: Vec<Value> = in_path.collect();
        parameters.push(json!({
            "name": "Accept-Language", "in": "header", "schema": {"type": "string"},
            "description": "Language of the words in errors; Danish when none fits.",
        }));
        if matches!(route.about.answer, Answer::Cached(_)) {
            parameters.push(json!({
                "name": "If-None-Match", "in": "header", "schema": {"type": "string"},
                "description": "The ETag of what is known already.",
            }));
        }
        if let Some(query) = route.about.query {
            parameters.extend(self.query(query));
        }
        parameters
    }

    /// Each field of a struct is a parameter.
    fn query(&mut self, query: Shape) -> Vec<Value> {
        let shape = query(&mut self.requests).to_value();
        let resolved = match shape.get("$ref").and_then(Value::as_str) {
            Some(reference) => self.definition(reference),
            None => shape,
        };
        let required: BTreeSet<&str> = resolved["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let fields = resolved["properties"].as_object().into_iter().flatten();
        fields
            .map(|(name, schema)| {
                json!({
                    "name": name, "in": "query", "required": required.contains(name.as_str()),
                    "schema": without_null(schema.clone()),
                })
            })
            .collect()
    }

    fn definition(&mut self, reference: &str) -> Value {
        let name = reference.rsplit('/').next().unwrap_or_default();
        self.requests.definitions().get(name).cloned().unwrap_or_default()
    }

    fn responses(&mut self, route: &Route) -> Value {
        let mut responses = Map::new();
        let described = |content: Value| json!({"description": "As asked.", "content": content});
        let mut with_tag = None;
        let success = match route.about.answer {
            Answer::Json(shape) => {
                described(json!({"application/json": {"schema": shape(&mut self.answers)}}))
            }
            Answer::Cached(shape) => {
                with_tag = Some(json!({"ETag": {"schema": {"type": "string"}}}));
                described(json!({"application/json": {"schema": shape(&mut self.answers)}}))
            }
            Answer::Text(media) => described(json!({media: {"schema": {"type": "string"}}})),
            Answer::Bytes(media) => described(json!({media: {}})),
        };
        responses.insert("200".into(), success);
        if let Some(headers) = with_tag {
            responses["200"]["headers"] = headers.clone();
            let unchanged = json!({"description": "Nothing is new since that tag.", "headers": headers});
            responses.insert("304".into(), unchanged);
        }
        let error = self.answers.subschema_for::<ErrorAnswer>();
        for (status, codes) in errors(route) {
            let names: Vec<&str> = codes.iter().map(|code| code.code()).collect();
            let answer = json!({
                "description": format!("Refused: {}.", names.join(", ")),
                "content": {"application/json": {"schema": error}},
                "x-vaern-codes": names,
            });
            responses.insert(status.to_string(), answer);
        }
        responses.into()
    }

    /// One name, one form: a type that is both sent and answered, and looks different, must be told apart.
    fn schemas(&mut self) -> Map<String, Value> {
        let mut schemas = self.answers.take_definitions(true);
        for (name, form) in self.requests.take_definitions(true) {
            let known = schemas.insert(name.clone(), form.clone());
            debug_assert!(
                known.is_none_or(|known| known == form),
                "{name} has two forms; name the one that is sent differently"
            );
        }
        schemas
    }
}

/// Every code a route can refuse with, by status.
pub(super) fn errors(route: &Route) -> BTreeMap<u16, BTreeSet<ErrorCode>> {
    use ErrorCode::{
        BodyMalformed, BodyTooLarge, BodyTooSlow, DeviceRevoked, FieldUnknown, Internal, NotAllowed,
        NotEnrolled, RateLimited,
    };
    let mut errors: BTreeMap<u16, BTreeSet<ErrorCode>> = BTreeMap::new();
    let mut add = |status: u16, code| {
        errors.entry(status).or_default().insert(code);
    };
    // Whatever comes announced as too large is refused, wherever it goes.
    for code in [Internal, BodyTooLarge, RateLimited] {
        add(code.status(), code);
    }
    add(503, Internal);
    if route.access != Access::Everyone {
        for code in [NotEnrolled, DeviceRevoked, NotAllowed] {
            add(code.status(), code);
        }
    }
    if route.about.body.is_some() || route.about.query.is_some() {
        add(BodyMalformed.status(), BodyMalformed);
        add(FieldUnknown.status(), FieldUnknown);
    }
    if route.about.body.is_some() {
        add(415, BodyMalformed);
        add(BodyTooSlow.status(), BodyTooSlow);
    }
    for code in route.about.errors {
        add(code.status(), *code);
    }
    errors
}

fn access(access: &Access) -> Value {
    match access {
        Access::Everyone => json!("everyone"),
        Access::Devices(grants) => grants.iter().map(grant).collect(),
    }
}

fn grant(grant: &Grant) -> Value {
    let device = match grant.device {
        DeviceKind::Any => "any",
        DeviceKind::Shared => "shared",
    };
    json!({"role": grant.role.code(), "device": device, "reach": words(grant.reach), "reads": words(grant.reads)})
}

/// The name of an option as it stands in the code, in the form codes have.
fn words(option: impl std::fmt::Debug) -> String {
    let name = format!("{option:?}");
    let mut words = String::with_capacity(name.len() + 2);
    for (at, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            words.push('_');
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

fn operation_id(route: &Route) -> String {
    let path = route.path.trim_start_matches("/v1/").trim_matches('/');
    let name: String = path
        .chars()
        .filter(|letter| !"{}".contains(*letter))
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '_'
            }
        })
        .collect();
    format!("{}_{name}", route.method.as_str().to_ascii_lowercase())
}

/// A parameter is there or is left out; it is never null.
fn without_null(mut schema: Value) -> Value {
    if let Some(types) = schema.get_mut("type").filter(|types| types.is_array()) {
        let left: Vec<Value> = types
            .as_array()
            .into_iter()
            .flatten()
            .filter(|kind| *kind != "null")
            .cloned()
            .collect();
        *types = match left.as_slice() {
            [one] => one.clone(),
            _ => Value::Array(left),
        };
    }
    if let Some(forms) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        forms.retain(|form| form.get("type") != Some(&json!("null")));
    }
    if let Some(fields) = schema.as_object_mut() {
        fields.remove("default");
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::super::super::ROUTES;
    use super::super::super::access::Place;
    use super::*;

    #[test]
    fn every_route_stands_in_it_with_its_answers_and_codes() {
        let document = document(ROUTES);
        for route in ROUTES {
            let method = route.method.as_str().to_ascii_lowercase();
            let operation = &document["paths"][route.path][&method];
            assert!(operation.is_object(), "{method} {}", route.path);
            assert_eq!(operation.get("requestBody").is_some(), route.about.body.is_some());
            assert_eq!(
                operation.get("security").is_some(),
                route.access != Access::Everyone
            );
            let responses = &operation["responses"];
            assert!(responses["200"]["content"].is_object(), "{}", route.path);
            assert_eq!(
                responses.get("304").is_some(),
                matches!(route.about.answer, Answer::Cached(_))
            );
            for code in route.about.errors {
                let said = &responses[code.status().to_string()]["x-vaern-codes"];
                let said = said
                    .as_array()
                    .unwrap_or_else(|| panic!("{code:?} of {}", route.path));
                assert!(said.contains(&json!(code.code())), "{code:?} of {}", route.path);
            }
        }
    }

    #[test]
    fn operations_have_names_of_their_own_and_references_lead_somewhere() {
        let document = document(ROUTES);
        let names: BTreeSet<String> = ROUTES.iter().map(operation_id).collect();
        assert_eq!(names.len(), ROUTES.len(), "{names:?}");
        let mut references = Vec::new();
        collect_references(&document, &mut references);
        assert!(references.len() > 10, "{references:?}");
        for reference in references {
            let pointer = reference.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
        }
    }

    #[test]
    fn what_a_route_names_stands_in_its_request() {
        for route in ROUTES {
            for named in route.names {
                let stands = match named.place {
                    Place::Path(name) => route.path.contains(&format!("{{{name}}}")),
                    Place::Query(name) => document(ROUTES)["paths"][route.path]
                        [route.method.as_str().to_ascii_lowercase()]["parameters"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .any(|parameter| parameter["name"] == name && parameter["in"] == "query"),
                    Place::Body(pointer) => {
                        let body = route.about.body.as_ref().map(|body| (body.example)());
                        body.is_some_and(|body| body.pointer(pointer).is_some())
                    }
                };
                assert!(stands, "{named:?} of {}", route.path);
            }
        }
    }

    fn collect_references(value: &Value, references: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    match (name.as_str(), value) {
                        ("$ref", Value::String(reference)) => references.push(reference.clone()),
                        _ => collect_references(value, references),
                    }
                }
            }
            Value::Array(values) => values
                .iter()
                .for_each(|value| collect_references(value, references)),
            _ => {}
        }
    }
}
