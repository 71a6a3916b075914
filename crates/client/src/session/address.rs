//! Addresses of a central store as people type them.

use crate::failure::{Failure, FailureCode};
use core::net::IpAddr;

/// The address in its one form: with a scheme, without a path or a slash at the end. A bare name gets `https`.
///
/// # Errors
/// `server_address_invalid` when it is no address, and also for plain `http` to another machine: records must not
/// travel in the clear.
pub fn server_address(typed: &str) -> Result<String, Failure> {
    let typed = typed.trim().trim_end_matches('/');
    let (scheme, rest) = typed.split_once("://").unwrap_or(("https", typed));
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !host.ends_with(':') && !port.contains(']') => (host, Some(port)),
        _ => (rest, None),
    };
    let name = host.trim_start_matches('[').trim_end_matches(']');
    let host_is_sound = !name.is_empty()
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | ':'));
    let port_is_sound = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0));
    let this_machine =
        name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    let scheme_is_sound = scheme == "https" || (scheme == "http" && this_machine);
    if host_is_sound && port_is_sound && scheme_is_sound {
        Ok(format!("{scheme}://{rest}"))
    } else {
        Err(FailureCode::ServerAddressInvalid.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_type_them() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(server_address(typed).ok().as_deref(), expected, "for {typed:?}");
        };
        check(" vaern.example.dk/ ", Some("https://vaern.example.dk"));
        check(
            "https://vaern.example.dk:8443",
            Some("https://vaern.example.dk:8443"),
        );
        check("http://127.0.0.1:8787", Some("http://127.0.0.1:8787"));
        check("http://[::1]:8787/", Some("http://[::1]:8787"));
        check("http://vaern.example.dk", None);
        check("http://127.0.0.1.example.dk", None);
        check("http://127.example.dk", None);
        check("https://", None);
        check("", None);
        check("https://vaern.example.dk:0", None);
        check("https://vaern.example.dk:port", None);
        check("ftp://vaern.example.dk", None);
        check("https://vaern example.dk", None);
        check("https://evil@vaern.example.dk", None);
        check("https://vaern.example.dk/path", None);
    }
}
