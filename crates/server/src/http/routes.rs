//! One table: which address, which method, and who may ask.

use super::{App, authentication, config, enrol, export, failure, health, members, sync, trends, wrapping};
use axum::Router;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use vaern_domain::access::Role;
use vaern_protocol::{
    CASES_PATH, CONFIG_PATH, ENROL_PATH, EXPORT_PATH, MEMBERS_PATH, SYNC_PATH, TRENDS_PATH,
};

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone who can reach the server.
    Everyone,
    /// Devices that are enrolled with one of these roles.
    Roles(&'static [Role]),
}

/// An address.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: &'static str,
    /// Who may ask.
    pub access: Access,
    answered_by: fn() -> MethodRouter<App>,
}

/// Every address of this server. A push is open to all roles: what a role may not write is held, not refused, so
/// that nothing is stuck on a device whose user got another role.
pub const ROUTES: [Route; 8] = [
    Route {
        method: Method::POST,
        path: ENROL_PATH,
        access: Access::Everyone,
        answered_by: || post(enrol::answer),
    },
    Route {
        method: Method::POST,
        path: SYNC_PATH,
        access: Access::Roles(Role::ALL),
        answered_by: || post(sync::answer),
    },
    // A shared device has the role of an employee, whoever stands before it.
    Route {
        method: Method::POST,
        path: MEMBERS_PATH,
        access: Access::Roles(&[Role::Employee]),
        answered_by: || post(members::join),
    },
    Route {
        method: Method::POST,
        path: CASES_PATH,
        access: Access::Roles(&[Role::Employee]),
        answered_by: || post(members::cases),
    },
    Route {
        method: Method::GET,
        path: CONFIG_PATH,
        access: Access::Roles(Role::ALL),
        answered_by: || get(config::answer),
    },
    Route {
        method: Method::GET,
        path: TRENDS_PATH,
        access: Access::Roles(&[Role::SafetyGroup, Role::WorkEnvironmentLeader]),
        answered_by: || get(trends::answer),
    },
    Route {
        method: Method::GET,
        path: EXPORT_PATH,
        access: Access::Roles(&[Role::WorkEnvironmentLeader]),
        answered_by: || get(export::answer),
    },
    Route {
        method: Method::GET,
        path: "/healthz",
        access: Access::Everyone,
        answered_by: || get(health::answer),
    },
];

/// The server as a function from request to answer.
pub fn router(app: App) -> Router {
    let mut router = Router::new();
    for route in &ROUTES {
        let mut answered = (route.answered_by)();
        if let Access::Roles(roles) = route.access {
            let guard = from_fn_with_state((app.clone(), roles), authentication::authorise);
            answered = answered.route_layer(guard);
        }
        router = router.route(route.path, answered);
    }
    let router = router
        .fallback(failure::no_such_address)
        .method_not_allowed_fallback(failure::no_such_method)
        .with_state(app);
    wrapping::wrap(router)
}
