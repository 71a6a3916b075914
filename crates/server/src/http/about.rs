//! What a route says of itself: the other half of its row in [`super::ROUTES`], from which the description of the
//! protocol at `/openapi.json` is made.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;
use vaern_protocol::ErrorCode;

/// What a route takes and answers.
pub struct About {
    /// One sentence.
    pub summary: &'static str,
    /// Parameters of the query, those of a struct.
    pub query: Option<Shape>,
    /// The body it takes.
    pub body: Option<Body>,
    /// What it answers when all is well.
    pub answer: Answer,
    /// Codes of its own. Those of every route, every body and every token are added by themselves.
    pub errors: &'static [ErrorCode],
}

/// A JSON body.
pub struct Body {
    /// Its form.
    pub shape: Shape,
    /// One that is read: an example for people, and what the tests send.
    pub example: fn() -> Value,
}

/// An answer.
pub enum Answer {
    /// JSON.
    Json(Shape),
    /// JSON with an `ETag`: 304 to whoever has it already.
    Cached(Shape),
    /// Text of this media type.
    Text(&'static str),
    /// A file of this media type.
    Bytes(&'static str),
}

/// The form of a type, as JSON Schema 2020-12.
pub type Shape = fn(&mut SchemaGenerator) -> Schema;

/// The form of `T`.
pub fn shape<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// The form of `T` with all it is made of in its own place: for what is sent with fields left out, and answered whole.
pub fn inlined<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    let mut settings = generator.settings().clone();
    settings.inline_subschemas = true;
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    schema.remove("$schema");
    schema
}
