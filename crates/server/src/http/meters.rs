//! What the server measures of itself, for Prometheus (OpenMetrics text). No label names an organisation, a workplace, a
//! person or a device, and nothing of an incident is counted but how its changes were received.

use crate::doorway::Doorway;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric as _, text::encode};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use vaern_protocol::sync::ReceiptStatus;

/// Upper bounds of the time classes, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// The counters.
pub struct Meters {
    registry: Mutex<Registry>,
    answers: Family<Answered, Counter>,
    times: Family<Timed, Histogram>,
    changes: Family<Received, Counter>,
    slowed: Counter,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: String,
    status: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Timed {
    route: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Received {
    status: &'static str,
}

impl Default for Meters {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("vaern");
        let answers = Family::default();
        let times = Family::new_with_constructor((|| Histogram::new(SECONDS)) as fn() -> Histogram);
        let (changes, slowed) = (Family::default(), Counter::default());
        registry.register("answers", "Answers, by route and status", answers.clone());
        registry.register_with_unit(
            "answer_time",
            "Time from the head of a request to the head of its answer",
            Unit::Seconds,
            times.clone(),
        );
        registry.register(
            "changes",
            "Changes received, by what became of them",
            changes.clone(),
        );
        registry.register(
            "requests_slowed",
            "Requests refused because a device or an address asked too often",
            slowed.clone(),
        );
        Self {
            registry: Mutex::new(registry),
            answers,
            times,
            changes,
            slowed,
        }
    }
}

impl Meters {
    /// All of it, as text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        // Writing to a string cannot fail.
        let _ = encode(&mut text, &registry);
        text
    }

    /// From now on tells of these connections.
    pub(crate) fn watch(&self, doorway: &Arc<Doorway>, room: &Arc<Semaphore>, connections: usize) {
        let watched = Connections {
            doorway: Arc::clone(doorway),
            room: Arc::clone(room),
            most: connections,
        };
        let mut registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        registry.register_collector(Box::new(watched));
    }

    pub(super) fn note_answer(&self, route: &str, status: u16, time: Duration) {
        let route = route.to_owned();
        self.times
            .get_or_create(&Timed { route: route.clone() })
            .observe(time.as_secs_f64());
        let status = status.to_string();
        self.answers.get_or_create(&Answered { route, status }).inc();
    }

    pub(super) fn note_change(&self, status: ReceiptStatus) {
        let status = match status {
            ReceiptStatus::Accepted => "accepted",
            ReceiptStatus::Duplicate => "duplicate",
            ReceiptStatus::Held => "held",
            ReceiptStatus::Rejected => "rejected",
        };
        self.changes.get_or_create(&Received { status }).inc();
    }

    pub(super) fn note_slowed(&self) {
        self.slowed.inc();
    }
}

/// Read when asked for.
#[derive(Debug)]
struct Connections {
    doorway: Arc<Doorway>,
    room: Arc<Semaphore>,
    most: usize,
}

impl Collector for Connections {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let open = ConstGauge::new(whole(self.most.saturating_sub(self.room.available_permits())));
        let metric = encoder.encode_descriptor(
            "connections",
            "Connections that are open",
            None,
            open.metric_type(),
        )?;
        open.encode(metric)?;
        let waiting = ConstGauge::new(whole(self.doorway.waiting()));
        let metric = encoder.encode_descriptor(
            "connections_waiting",
            "Connections whose request is not there yet",
            None,
            waiting.metric_type(),
        )?;
        waiting.encode(metric)?;
        let shown_out = ConstCounter::new(self.doorway.shown_out());
        let metric = encoder.encode_descriptor(
            "connections_closed",
            "Connections closed because too many were waited for",
            None,
            shown_out.metric_type(),
        )?;
        shown_out.encode(metric)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_can_be_read() {
        let meters = Meters::default();
        meters.note_answer("/v1/sync", 200, Duration::from_millis(3));
        meters.note_change(ReceiptStatus::Held);
        meters.note_slowed();
        meters.watch(&Doorway::new(4), &Arc::new(Semaphore::new(10)), 12);
        let text = meters.text();
        for line in [
            "vaern_answers_total{route=\"/v1/sync\",status=\"200\"} 1",
            "vaern_answer_time_seconds_bucket{le=\"0.005\",route=\"/v1/sync\"} 1",
            "vaern_changes_total{status=\"held\"} 1",
            "vaern_requests_slowed_total 1",
            "vaern_connections 2",
            "vaern_connections_waiting 0",
            "vaern_connections_closed_total 0",
            "# EOF",
        ] {
            assert!(text.contains(line), "{line} in\n{text}");
        }
    }
}
