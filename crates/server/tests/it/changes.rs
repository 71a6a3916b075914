//! Pulling without pushing.

use crate::support::{Device, Server};
use serde_json::json;
use vaern_domain::access::Role;
use vaern_protocol::changes::ChangesAnswer;

fn pull(device: &Device, cursor: Option<&str>, tag: &str) -> crate::support::Answer {
    let path = match cursor {
        Some(cursor) => format!("/v1/changes?cursor={cursor}"),
        None => "/v1/changes".to_owned(),
    };
    device.send("GET", &path, &[("if-none-match", tag)], b"")
}

#[test]
fn what_is_new_comes_once_and_then_nothing_costs_nothing() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let phone = server.employee(&town, &town.north, "Anne");
    let person = phone.enrolled.person.as_ref();
    let computer = server.device(&town, Some(&town.north), person, Role::Employee);
    let change = phone.recorded();
    phone.sync(vec![change.clone()], None);
    let first = pull(&computer, None, "");
    let news: ChangesAnswer = first.json();
    assert_eq!(
        (json!(news.news[0].change), news.news.len(), news.more),
        (change, 1, false)
    );
    let second = pull(&computer, Some(&news.cursor), first.header("etag"));
    assert_eq!(second.status, 200, "that there is nothing more is another answer");
    let tag = second.header("etag").to_owned();
    let nothing: ChangesAnswer = second.json();
    assert!(nothing.news.is_empty());
    let third = pull(&computer, Some(&nothing.cursor), &tag);
    assert_eq!((third.status, third.body.as_str()), (304, ""));
    // Somebody else's record is no news here.
    let other = server.employee(&town, &town.north, "Bo");
    other.sync(vec![other.recorded()], None);
    assert_eq!(pull(&computer, Some(&nothing.cursor), &tag).status, 304);
    phone.sync(vec![phone.recorded()], None);
    let fourth = pull(&computer, Some(&nothing.cursor), &tag);
    assert_eq!(
        (fourth.status, fourth.json::<ChangesAnswer>().news.len()),
        (200, 1)
    );
}

#[test]
fn both_ways_to_pull_say_the_same() {
    let server = Server::start();
    let town = server.town("Lyngby");
    let anne = server.employee(&town, &town.north, "Anne");
    let tablet = server.device(&town, Some(&town.north), None, Role::Employee);
    for device in [&anne, &tablet] {
        device.sync(vec![device.recorded(), device.recorded()], None);
        let pulled: ChangesAnswer = pull(device, None, "").json();
        let synced = device.sync(vec![], None);
        assert_eq!(pulled.news, synced.news);
        assert_eq!(pulled.in_effect, synced.in_effect);
        assert_eq!(pulled.members, synced.members);
        assert_eq!((pulled.cursor, pulled.more), (synced.cursor, synced.more));
        assert_eq!(pulled.config, synced.config);
    }
}
