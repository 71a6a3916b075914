//! Device clocks never decide: what is said to be later than its own arrival counts from its arrival.

use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Tz;
use vaern_domain::Occurred;
use vaern_domain::incident::{Change, ChangeBody, Step};

/// The change as it counts. Of what was sent nothing is altered; that stays in its envelope.
pub fn as_counted(mut change: Change, received_at: DateTime<Utc>) -> Change {
    match &mut change.body {
        ChangeBody::Recorded(recorded) => {
            change.recorded_at = at_the_latest(change.recorded_at, received_at, &recorded.occurred.zone);
            bound(&mut recorded.occurred, received_at);
        }
        ChangeBody::Amended(amended) => {
            if let Some(occurred) = &mut amended.occurred {
                bound(occurred, received_at);
            }
        }
        ChangeBody::FollowedUp(Step::Contacted { at }) => {
            change.recorded_at = change.recorded_at.min(received_at.fixed_offset());
            *at = (*at).min(received_at.with_timezone(at.offset()));
        }
        ChangeBody::Withdrawn(_) | ChangeBody::Decided(_) | ChangeBody::FollowedUp(_) => {}
    }
    change
}

/// The zone of this name, for instance an organisation's own; Copenhagen's where it is not known here.
pub(crate) fn at_place(zone: &str) -> Tz {
    zone.parse().unwrap_or(Tz::Europe__Copenhagen)
}

fn bound(occurred: &mut Occurred, received_at: DateTime<Utc>) {
    occurred.at = at_the_latest(occurred.at, received_at, &occurred.zone);
}

/// By the clock at the place; where the name of its zone is not known here, by the offset that was sent.
fn at_the_latest(
    said: DateTime<FixedOffset>,
    received_at: DateTime<Utc>,
    zone: &str,
) -> DateTime<FixedOffset> {
    if said <= received_at {
        return said;
    }
    match zone.parse::<Tz>() {
        Ok(zone) => received_at.with_timezone(&zone).fixed_offset(),
        Err(_) => received_at.with_timezone(said.offset()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(said: &str, zone: &str, counted: &str) {
        let received_at = "2026-08-30T22:30:00Z".parse().unwrap();
        let at = at_the_latest(said.parse().unwrap(), received_at, zone);
        assert_eq!(at.to_rfc3339(), counted, "{said} in {zone}");
    }

    #[test]
    fn nothing_happens_after_it_was_received() {
        let zone = "Europe/Copenhagen";
        check("2026-08-31T00:29:00+02:00", zone, "2026-08-31T00:29:00+02:00");
        check("2026-08-31T00:30:00+02:00", zone, "2026-08-31T00:30:00+02:00");
        check("2026-08-31T00:31:00+02:00", zone, "2026-08-31T00:30:00+02:00");
        check("2036-12-31T12:00:00+01:00", zone, "2026-08-31T00:30:00+02:00");
        check(
            "2036-12-31T12:00:00-03:00",
            "Nowhere",
            "2026-08-30T19:30:00-03:00",
        );
        check(
            "+262142-12-31T23:59:59Z",
            "America/Nuuk",
            "2026-08-30T21:30:00-01:00",
        );
    }
}
