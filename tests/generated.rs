//! What is generated from `crates/client/src/commands/list.rs` and committed: the window's typed client and the
//! window's permissions. `./dev generate` writes the files; a test fails when they differ.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use ts_rs::{Config, TS, TypeVisitor};
use vaern_client::commands;

/// A generated file.
#[derive(Debug)]
pub struct GeneratedFile {
    /// Where it is committed.
    pub path: PathBuf,
    /// What must stand in it.
    pub content: String,
}

/// Every generated file.
pub fn files() -> Vec<GeneratedFile> {
    let root = crate::workspace();
    vec![
        GeneratedFile {
            path: root.join("ui/src/lib/generated/commands.ts"),
            content: command_types(),
        },
        GeneratedFile {
            path: root.join("ui/src/lib/generated/types.ts"),
            content: value_types(),
        },
        GeneratedFile {
            path: root.join("src-tauri/capabilities/window.json"),
            content: capability(),
        },
    ]
}

struct Command {
    name: &'static str,
    request: String,
    reply: String,
}

#[derive(Default)]
struct Declarations(BTreeMap<String, String>);

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return; // built in, as string or number
        }
        let config = Config::default();
        let declaration = format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(&config));
        if self.0.insert(T::ident(&config), declaration).is_none() {
            T::visit_dependencies(self);
        }
    }
}

macro_rules! collect {
    ($($kind:ident $name:ident($request:ident) -> $reply:ident;)+) => {
        fn commands() -> (Vec<Command>, Declarations) {
            let config = Config::default();
            let mut declarations = Declarations::default();
            let list = vec![$(Command {
                name: stringify!($name),
                request: commands::$request::ident(&config),
                reply: commands::$reply::ident(&config),
            }),+];
            $(
                declarations.visit::<commands::$request>();
                declarations.visit::<commands::$reply>();
            )+
            (list, declarations)
        }
    };
}

vaern_client::for_each_command!(collect);

const ORIGIN: &str =
    "// Generated from crates/client/src/commands/list.rs by `./dev generate`. Do not edit.\n\n";

fn command_types() -> String {
    let (list, _) = commands();
    let mut text = String::from(ORIGIN);
    text.push_str("import type * as types from \"./types\";\n\n");
    text.push_str(
        "/** Every command of the app: what is asked and what is answered. */\nexport interface Commands {\n",
    );
    for Command { name, request, reply } in &list {
        let _ = writeln!(
            text,
            "  {name}: {{ request: types.{request}; reply: types.{reply} }};"
        );
    }
    text.push_str("}\n");
    text
}

fn value_types() -> String {
    let (_, declarations) = commands();
    let declarations: Vec<String> = declarations.0.into_values().collect();
    format!("{ORIGIN}{}", declarations.join("\n"))
}

/// Each command has a permission of its own; the one window may use them all. Of the framework's it may use events, its own
/// zoom (Ctrl and plus) and whether it may be pictured.
fn capability() -> String {
    let (list, _) = commands();
    let mut permissions = vec![
        "core:event:allow-listen".to_owned(),
        "core:event:allow-unlisten".to_owned(),
        "core:webview:allow-set-webview-zoom".to_owned(),
        "core:window:allow-set-content-protected".to_owned(),
    ];
    permissions.extend(
        list.iter()
            .map(|command| format!("allow-{}", command.name.replace('_', "-"))),
    );
    let capability = serde_json::json!({
        "identifier": "window",
        "description": "Generated from crates/client/src/commands/list.rs by `./dev generate`. Do not edit.",
        "windows": ["main"],
        "permissions": permissions,
    });
    format!("{capability:#}\n")
}
