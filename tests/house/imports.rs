//! What a source file may name: read as text, comments left aside.

use std::path::Path;
use vaern_tests::workspace;

/// A rule: in files with these endings below a folder, none of these texts, except in the places allowed.
struct Rule {
    folder: &'static str,
    endings: &'static [&'static str],
    forbidden: &'static [&'static str],
    except: &'static [&'static str],
    why: &'static str,
}

const RULES: [Rule; 6] = [
    Rule {
        folder: "ui/src",
        endings: &["svelte", "ts"],
        forbidden: &["@tauri-apps"],
        except: &["ui/src/lib/platform"],
        why: "only the platform folder knows which shell it runs in",
    },
    Rule {
        folder: "crates/client/src",
        endings: &["rs"],
        forbidden: &[
            "std::thread",
            "std::net",
            "std::fs",
            "SystemTime",
            "Instant::now",
            "Utc::now",
            "Local::now",
            "tokio",
            "std::env::",
        ],
        except: &["crates/client/src/store/"],
        why: "the client has no thread, clock, network or file of its own",
    },
    Rule {
        folder: "crates/domain/src",
        endings: &["rs"],
        forbidden: &[
            "std::thread",
            "std::net",
            "std::fs",
            "SystemTime",
            "Instant::now",
            "Utc::now",
            "Local::now",
            "std::env::",
        ],
        except: &[],
        why: "the rules are pure",
    },
    Rule {
        folder: "ui/src",
        endings: &["svelte", "ts"],
        forbidden: &[
            "fetch(",
            "XMLHttpRequest",
            "localStorage",
            "sessionStorage",
            "indexedDB",
            "document.cookie",
        ],
        except: &[],
        why: "the page keeps nothing and talks to nobody but the app",
    },
    Rule {
        folder: "ui/src",
        endings: &["svelte", "ts"],
        forbidden: &[
            "new Notification(",
            "Notification.requestPermission",
            "document.title",
        ],
        except: &[],
        why: "no notification and no title tells what somebody recorded",
    },
    Rule {
        folder: "crates/speech/src",
        endings: &["rs"],
        forbidden: &["std::net", "tcp::", "TcpStream"],
        except: &[],
        why: "what is read aloud goes over no network",
    },
];

fn breaches(rule: &Rule, path: &str, source: &str) -> Vec<String> {
    if rule.except.iter().any(|allowed| path.starts_with(allowed)) {
        return Vec::new();
    }
    let code = source.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("//")
            && !line.starts_with('*')
            && !line.starts_with("/*")
            && !line.starts_with("<!--")
    });
    code.flat_map(|line| {
        let named = rule.forbidden.iter().filter(move |name| line.contains(**name));
        named.map(|name| format!("{path} names {name}: {}", rule.why))
    })
    .collect()
}

fn sources(rule: &Rule) -> Vec<(String, String)> {
    let root = workspace();
    let mut found = Vec::new();
    let mut folders = vec![root.join(rule.folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap().to_owned();
            if has_ending(&name, rule.endings) && !is_test(&name) {
                found.push((
                    name.to_string_lossy().into_owned(),
                    std::fs::read_to_string(&path).unwrap(),
                ));
            }
        }
    }
    found
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
}

fn is_test(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "tests")
        || path.ends_with("tests.rs")
        || path.to_string_lossy().ends_with(".test.ts")
}

#[test]
fn no_source_names_what_is_not_its_own() {
    for rule in &RULES {
        let sources = sources(rule);
        assert!(
            !sources.is_empty(),
            "{} has no sources: the rule would hold for nothing",
            rule.folder
        );
        let found: Vec<String> = sources
            .iter()
            .flat_map(|(path, source)| breaches(rule, path, source))
            .collect();
        assert_eq!(found, Vec::<String>::new());
    }
}

#[test]
fn a_breach_is_found() {
    let component = "<script>\n  import { invoke } from \"@tauri-apps/api/core\";\n</script>";
    assert_eq!(
        breaches(&RULES[0], "ui/src/views/Start.svelte", component).len(),
        1
    );
    assert_eq!(
        breaches(&RULES[0], "ui/src/lib/platform/tauri.ts", component).len(),
        0
    );
    assert_eq!(
        breaches(&RULES[1], "crates/client/src/app.rs", "use tokio::spawn;").len(),
        1
    );
    assert_eq!(
        breaches(&RULES[1], "crates/client/src/app.rs", "// no tokio here").len(),
        0
    );
}
