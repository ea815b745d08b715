//! Behaviour suites
