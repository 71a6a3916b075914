//! Everything a server must survive.

use crate::support::{Server, id};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use vaern_domain::Language;
use vaern_protocol::sync::{PUSH_LIMIT, ReceiptStatus, SyncAnswer};
use vaern_protocol::{BODY_LIMIT, ErrorAnswer, ErrorCode};

#[test]
fn a_body_of_100_mib_is_answered_at_once_and_the_answer_can_be_read() {
    let server = Server::start();
    let mut stream = TcpStream::connect(server.address).unwrap();
    let size = 100 * 1024 * 1024;
    let head = format!(
        "POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {size}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    // Before a byte of the body is sent, the answer begins.
    let mut first = [0; 12];
    stream.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 413");
    // A client that sends it all the same must be able to, and then to read the rest.
    let part = vec![b' '; 1024 * 1024];
    for _ in 0..100 {
        stream.write_all(&part).unwrap();
    }
    let mut rest = String::new();
    stream.read_to_string(&mut rest).unwrap();
    let (headers, body) = rest.split_once("\r\n\r\n").unwrap();
    assert!(headers.to_lowercase().contains("connection: close"), "{headers}");
    let answer: ErrorAnswer = serde_json::from_str(body).unwrap();
    assert_eq!(answer.error.args["limit"], BODY_LIMIT.to_string());
}

#[test]
fn an_ordinary_client_reads_the_answer_to_a_body_that_is_too_large() {
    let server = Server::start();
    let body = " ".repeat(20 * 1024 * 1024);
    let answer = server.post("/v1/enrol", &body, &[]);
    answer.fails(413, "body_too_large");
    assert_eq!(answer.header("connection"), "close");
}

#[test]
fn a_body_without_announced_size_is_cut_off_at_the_limit() {
    let server = Server::start();
    let mut stream = TcpStream::connect(server.address).unwrap();
    let head = "POST /v1/enrol HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let part = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    for _ in 0..64 {
        stream.write_all(part.as_bytes()).unwrap();
    }
    let mut answer = String::new();
    stream.shutdown(std::net::Shutdown::Write).unwrap();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer:.80}");
}

#[test]
fn a_packed_body_is_unpacked_within_limits() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let packed = |text: &str| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    let gzip = [("content-encoding", "gzip")];
    let good = packed(&json!({"changes": [device.recorded()]}).to_string());
    let answer: SyncAnswer = device.send("POST", "/v1/sync", &gzip, &good).json();
    assert_eq!(answer.receipts[0].status, ReceiptStatus::Accepted);
    let bomb = packed(&" ".repeat(20 * 1024 * 1024));
    assert!(bomb.len() < BODY_LIMIT, "small on the wire");
    let refused = device
        .send("POST", "/v1/sync", &gzip, &bomb)
        .fails(413, "body_too_large");
    assert_eq!(refused.error.args["limit"], (4 * 1024 * 1024).to_string());
    device
        .send("POST", "/v1/sync", &gzip, &good[..good.len() / 2])
        .fails(400, "body_malformed");
    device
        .send("POST", "/v1/sync", &[("content-encoding", "br")], &good)
        .fails(415, "body_malformed");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    for malformed in [
        "",
        "{",
        "[]",
        "null",
        "{\"changes\": 7}",
        "{\"cursor\": 1}",
        "\u{feff}{}",
        "{} {}",
    ] {
        device.push(malformed).fails(400, "body_malformed");
    }
    device
        .send("POST", "/v1/sync", &[], b"{\"changes\": [\"\xff\"]}")
        .fails(400, "body_malformed");
    let unknown = device
        .push("{\"changes\": [], \"colour\": 1}")
        .fails(400, "field_unknown");
    assert_eq!(unknown.error.args["detail"], "colour");
    let answer = device.push("{\"changes\": \"Magnus slog\"}");
    assert!(
        !answer.body.contains("Magnus"),
        "what was sent is not said back: {}",
        answer.body
    );
    server
        .post("/v1/enrol", "{\"code\": \"A\"}", &[])
        .fails(400, "body_malformed");
}

#[test]
fn only_json_is_taken() {
    let server = Server::start();
    let post = |kind| server.post("/v1/enrol", "{}", &[("content-type", kind)]);
    for other in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
        "",
    ] {
        post(other).fails(415, "body_malformed");
    }
    for json in ["application/json; charset=utf-8", "Application/JSON"] {
        post(json).fails(400, "body_malformed");
    }
}

#[test]
fn depth_does_no_harm_and_blocks_nothing() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    device.push(&deep(400_000)).fails(400, "body_malformed");
    let with_id = format!("{{\"change_id\": \"{}\", \"body\": {}}}", id(), deep(50_000));
    let body = format!(
        "{{\"changes\": [{}, {with_id}, {}]}}",
        deep(50_000),
        device.recorded()
    );
    let answer: SyncAnswer = device.push(&body).json();
    let statuses: Vec<ReceiptStatus> = answer.receipts.iter().map(|receipt| receipt.status).collect();
    assert_eq!(
        statuses,
        [
            ReceiptStatus::Rejected,
            ReceiptStatus::Held,
            ReceiptStatus::Accepted
        ]
    );
    assert_eq!(server.get("/healthz", &[]).status, 200);
}

#[test]
fn too_many_changes_are_refused_whole() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let changes: Vec<Value> = (0..=PUSH_LIMIT).map(|_| device.recorded()).collect();
    let refused = device
        .push(&json!({"changes": changes}).to_string())
        .fails(413, "body_too_large");
    assert_eq!(
        (
            refused.error.args["limit"].as_str(),
            refused.error.args["unit"].as_str()
        ),
        ("100", "changes")
    );
    assert!(
        device.sync(vec![], None).news.is_empty(),
        "nothing of it was stored"
    );
    let large = |device: &crate::support::Device| {
        let mut change = device.recorded();
        change["later"] = json!("x".repeat(200 * 1024));
        change
    };
    let refused = device.push(&json!({"changes": [large(&device), large(&device)]}).to_string());
    refused.fails(413, "body_too_large");
    let mut huge = large(&device);
    huge["later"] = json!("x".repeat(600 * 1024));
    let receipt = device.sync(vec![huge], None).receipts.remove(0);
    assert_eq!(
        receipt.status,
        ReceiptStatus::Held,
        "one change alone cannot be split: it is kept, without effect"
    );
}

#[test]
fn one_enormous_change_is_held_and_blocks_nothing() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let with = |later: Value| {
        let mut change = device.recorded();
        change["later"] = later;
        change
    };
    let digits = "20 30 40 50 ".repeat(200 * 1024 / 12);
    let empty: Vec<&str> = vec![""; 30 * 1024];
    let fits = with(json!("x".repeat(3_000)));
    let changes = vec![
        with(json!(digits)),
        device.recorded(),
        with(json!("x".repeat(4_001))),
        fits.clone(),
    ];
    let answer = device.sync(changes, None);
    use ReceiptStatus::{Accepted, Held};
    let statuses: Vec<ReceiptStatus> = answer.receipts.iter().map(|receipt| receipt.status).collect();
    assert_eq!(statuses, [Held, Accepted, Held, Accepted]);
    assert_eq!(json!(answer.news[1].change), fits, "what fits is kept as it came");
    for receipt in [&answer.receipts[0], &answer.receipts[2]] {
        assert_eq!(
            receipt.reason.as_ref().map(|reason| reason.code),
            Some(ErrorCode::ChangeUnreadable),
            "nobody has searched it"
        );
    }
    let large = device.sync(vec![with(json!(empty))], None).receipts.remove(0);
    assert_eq!(large.status, Held, "large without a single letter");
}

#[test]
fn strange_numbers_are_held_and_block_nothing() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    let mut large = device.recorded();
    large["device_seq"] = json!(u64::MAX);
    let mut long = device.recorded();
    long["body"]["effort"] = json!({"duration_ms": 1_u64 << 53, "taps": u32::MAX, "steps_back": u32::MAX});
    long["body"]["occurred"]["at"] = json!("0000-01-01T00:00:00+00:00");
    let amended = device.change("amended", crate::support::uuid(&long["incident_id"]), json!({}));
    let infinite = format!("{{\"change_id\": \"{}\", \"n\": 1e999}}", id());
    let body = format!(
        "{{\"changes\": [{infinite}, {large}, {long}, {amended}, {}]}}",
        device.recorded()
    );
    let answer: SyncAnswer = device.push(&body).json();
    let statuses: Vec<ReceiptStatus> = answer.receipts.iter().map(|receipt| receipt.status).collect();
    use ReceiptStatus::{Accepted, Held};
    assert_eq!(statuses, [Held, Held, Accepted, Accepted, Accepted]);
    assert_eq!(answer.news.len(), 3);
    let leader = server.group(&town, &town.north);
    assert_eq!(leader.get("/v1/export/incidents.csv").status, 200);
    assert_eq!(leader.get("/v1/trends?from=-0001-01-01").status, 200);
}

#[test]
fn every_answer_has_its_headers_and_every_failure_its_words() {
    let server = Server::start();
    let missing = server.get("/v2/nothing", &[("accept-language", "en")]);
    let english = missing.fails(404, "not_found");
    assert_eq!(missing.header("content-language"), "en");
    assert_eq!(missing.header("cache-control"), "no-store");
    assert_eq!(missing.header("x-content-type-options"), "nosniff");
    let danish = server
        .get("/v2/nothing", &[("accept-language", "fr")])
        .fails(404, "not_found");
    assert_ne!(danish.error.message, english.error.message);
    for language in Language::ALL {
        let code = language.code();
        let missing = server.get("/v2/nothing", &[("accept-language", code)]);
        assert_eq!(missing.header("content-language"), code);
        let words = vaern_texts::failure(language, "not_found", &BTreeMap::default());
        assert_eq!(missing.fails(404, "not_found").error.message, words);
    }
    let wrong = server.get("/v1/sync", &[]);
    wrong.fails(405, "not_found");
    assert_eq!(wrong.header("allow"), "POST");
}

#[test]
fn long_answers_are_packed_for_those_who_can_unpack() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let device = server.employee(&town, &town.north, "Anne");
    device.sync((0..50).map(|_| device.recorded()).collect(), None);
    let mut stream = TcpStream::connect(server.address).unwrap();
    let request = format!(
        "POST /v1/sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {}\r\n\
         Accept-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}",
        device.token
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let text = String::from_utf8_lossy(&answer).to_lowercase();
    assert!(text.contains("content-encoding: gzip"), "{text:.300}");
    assert!(
        answer.len() < 10_000,
        "{} bytes for 50 like changes",
        answer.len()
    );
}
