//! What an administrator runs: configuration file, TLS, figures, logs, stopping.

use crate::command_line::{program, run, start_as, stdout, text};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use tempfile::TempDir;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use vaern_domain::incident::ChangeKind;
use vaern_server::http::ROUTES;

/// A store with one organisation, and room for a configuration file.
fn prepared() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let made = run(&[
        "organisation",
        "create",
        "--data",
        text(&data),
        "--name",
        "Lyngby",
    ]);
    assert!(made.status.success(), "{made:?}");
    let file = folder.path().join("server.toml");
    (folder, file)
}

/// A certificate for `localhost`, written beside its key.
fn certificate(folder: &Path) -> CertificateDer<'static> {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    std::fs::write(folder.join("cert.pem"), cert.pem()).unwrap();
    std::fs::write(folder.join("key.pem"), signing_key.serialize_pem()).unwrap();
    cert.der().clone()
}

/// Asks over TLS, believing this certificate alone.
fn ask_securely(address: &str, path: &str, certificate: &CertificateDer<'static>) -> std::io::Result<String> {
    let mut roots = RootCertStore::empty();
    roots.add(certificate.clone()).unwrap();
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").unwrap();
    let connection = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(address)?);
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn check(file: &Path) -> (bool, String) {
    let output = run(&["check-config", text(file)]);
    (output.status.success(), stdout(&output))
}

#[test]
fn every_address_stands_in_the_description_of_the_protocol() {
    let protocol = include_str!("../../../../docs/protocol.md");
    for route in ROUTES {
        let named = format!("`{} {}", route.method, route.path);
        let ends = ["`", "?"].map(|end| format!("{named}{end}"));
        assert!(
            ends.iter().any(|end| protocol.contains(end)),
            "{named}` is missing in docs/protocol.md"
        );
    }
    for kind in ChangeKind::ALL {
        assert!(protocol.contains(&format!("`{}`", kind.code())), "{kind:?}");
    }
}

#[test]
fn a_configuration_file_serves_with_tls_and_figures() {
    let (folder, file) = prepared();
    let first = certificate(folder.path());
    let here = folder.path().display();
    let written = format!(
        "data = \"{here}/data\"\nlisten = \"127.0.0.1:0\"\nlog-format = \"json\"\n\
         [tls]\ncertificate = \"{here}/cert.pem\"\nkey = \"{here}/key.pem\"\n\
         [metrics]\nlisten = \"127.0.0.1:0\"\n"
    );
    std::fs::write(&file, written).unwrap();
    assert!(check(&file).0, "{}", check(&file).1);
    let log = std::fs::File::create(folder.path().join("log")).unwrap();
    let mut command = program(&["serve", "--config", text(&file)]);
    let running = start_as(command.env("VAERN_LOG", "info").stderr(log));
    let address = running.address.strip_prefix("https://").unwrap().to_owned();
    let answer = ask_securely(&address, "/readyz", &first).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let plain = {
        let mut stream = TcpStream::connect(&address).unwrap();
        stream
            .write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            .unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    };
    assert!(!plain.contains("200 OK"), "nothing is said in the clear: {plain}");
    // A renewed certificate is taken over without a stop.
    let second = certificate(folder.path());
    let hangup = Command::new("kill")
        .args(["-HUP", &running.child.id().to_string()])
        .status();
    assert!(hangup.unwrap().success());
    let renewed = (0..100).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        ask_securely(&address, "/healthz", &second).is_ok()
    });
    assert!(renewed && ask_securely(&address, "/healthz", &first).is_err());
    assert_eq!(running.terminate(), Some(0));
    let log = std::fs::read_to_string(folder.path().join("log")).unwrap();
    for line in log.lines() {
        let entry: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
        assert!(
            entry["level"].is_string() && entry["timestamp"].is_string(),
            "{line}"
        );
    }
    assert!(log.contains("\"path\":\"/readyz\""), "{log}");
}

#[test]
fn figures_are_read_at_their_own_address_only() {
    let (folder, _) = prepared();
    let free = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let data = folder.path().join("data");
    let metrics = free.to_string();
    let mut command = program(&["serve", "--data", text(&data), "--listen", "127.0.0.1:0"]);
    let running = start_as(command.env("VAERN_METRICS_LISTEN", &metrics));
    let get = |url: String| {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let mut answer = agent.get(url).call().unwrap();
        (
            answer.status().as_u16(),
            answer.body_mut().read_to_string().unwrap(),
        )
    };
    assert_eq!(get(format!("{}/healthz", running.address)).0, 200);
    assert_eq!(
        get(format!("{}/metrics", running.address)).0,
        404,
        "not beside the devices"
    );
    let (status, figures) = get(format!("http://{metrics}/metrics"));
    assert_eq!(status, 200);
    let line = "vaern_answers_total{route=\"/healthz\",status=\"200\"} 1";
    assert!(figures.contains(line), "{figures}");
    assert_eq!(running.terminate(), Some(0));
}

#[test]
fn every_mistake_in_a_configuration_is_named_with_its_line() {
    let (folder, file) = prepared();
    let says = |written: &str, expected: &[&str]| {
        std::fs::write(&file, written).unwrap();
        let (well, said) = check(&file);
        assert!(!well, "{said}");
        let named: Vec<&str> = said
            .lines()
            .map(|line| line.trim_start_matches(text(&file)))
            .collect();
        assert_eq!(named.len(), expected.len(), "{said}");
        for (named, expected) in named.iter().zip(expected) {
            assert!(named.starts_with(expected), "{expected} in {said}");
        }
    };
    let here = folder.path().display();
    let data = format!("data = \"{here}/data\"");
    says(
        &format!("{data}\nlistne = \"127.0.0.1:1\""),
        &[":2: There is no option named listne"],
    );
    says(
        &format!("{data}\n\nlisten = \"here\"\nconnections = 0"),
        &[
            ":3: invalid value 'here' for '--listen <ADDRESS>'",
            ":4: invalid value '0' for '--connections <NUMBER>'",
        ],
    );
    says(
        &format!("{data}\nlisten = [1]\nbehind-proxy = \"yes\""),
        &[
            ":2: The value of listen is not",
            ":3: The value of behind-proxy is not",
        ],
    );
    says("data = \"x\nlisten = 1", &[":1: ", ":2: invalid value '1'"]);
    says(
        &format!("{data}\nlisten = \"0.0.0.0:8787\""),
        &[":2: 0.0.0.0:8787 can be reached from outside"],
    );
    says(
        &format!("{data}\n[tls]\nkey = \"{here}/key.pem\""),
        &[":3: Certificate and key belong together"],
    );
    std::fs::write(folder.path().join("key.pem"), "no key").unwrap();
    std::fs::write(folder.path().join("cert.pem"), "no certificate").unwrap();
    let pair = format!("certificate = \"{here}/cert.pem\"\nkey = \"{here}/key.pem\"");
    says(
        &format!("{data}\n[tls]\n{pair}"),
        &[":3: Certificate or key cannot be used"],
    );
    says(
        &format!("data = \"{here}/nothing\""),
        &[":1: There are no data in"],
    );
    // What cannot be used does not start either.
    std::fs::write(&file, "listne = 1").unwrap();
    let output = run(&["serve", "--config", text(&file)]);
    assert!(!output.status.success());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains(":1: There is no option named listne"), "{said}");
}

#[test]
fn what_is_typed_stands_before_the_environment_and_that_before_the_file() {
    let (folder, file) = prepared();
    std::fs::write(&file, "listen = \"192.0.2.1:1\"\ndata = \"/nowhere\"").unwrap();
    let data = folder.path().join("data");
    let mut command = program(&["serve", "--config", text(&file), "--data", text(&data)]);
    let running = start_as(command.env("VAERN_LISTEN", "127.0.0.1:0"));
    assert_eq!(running.terminate(), Some(0));
    // The file also serves the administrator's other commands.
    std::fs::write(
        &file,
        format!("data = \"{}\"\nlisten = \"127.0.0.1:0\"", data.display()),
    )
    .unwrap();
    let added = run(&[
        "unit",
        "add",
        "--config",
        text(&file),
        "--name",
        "Nord",
        "--kind",
        "school",
    ]);
    assert!(added.status.success(), "{added:?}");
}
