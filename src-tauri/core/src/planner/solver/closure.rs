//! The closure of greatest weight, as a minimum cut (Picard 1976), by Dinic's blocking flows on integers.
//!
//! A closure is a set that holds every prerequisite of its members. Source to units of positive weight, units of
//! negative weight to sink, each unit to its prerequisites without limit: what the source still reaches when no flow
//! is left to add is the smallest closure of greatest weight.

/// Whether each node belongs to the smallest closure of greatest weight. `before[i]` lists the nodes that `i` needs.
/// Empty where no closure weighs more than zero. Weights must add up within 126 bits.
pub(super) fn richest(weight: &[i128], before: &[Vec<usize>]) -> Vec<bool> {
    let (source, sink) = (weight.len(), weight.len() + 1);
    let without_limit = weight.iter().filter(|&&w| w > 0).sum::<i128>() + 1;
    let mut network = Network::new(weight.len() + 2);
    for (node, &w) in weight.iter().enumerate() {
        match w {
            1.. => network.join(source, node, w),
            ..=-1 => network.join(node, sink, -w),
            0 => {}
        }
        for &first in &before[node] {
            network.join(node, first, without_limit);
        }
    }
    while network.layer(source, sink) {
        network.block(source, sink);
    }
    // The last layering did not reach the sink: what it did reach is the source's side.
    network.layer[..weight.len()].iter().map(|&layer| layer != UNREACHED).collect()
}

const UNREACHED: u32 = u32::MAX;

#[derive(Clone, Copy)]
struct Edge {
    to: usize,
    room: i128,
}

/// Edges in pairs: an even edge and, beside it, its reverse.
struct Network {
    edges: Vec<Edge>,
    leaving: Vec<Vec<usize>>,
    layer: Vec<u32>,
    queue: Vec<usize>,
}

impl Network {
    fn new(nodes: usize) -> Self {
        Self { edges: Vec::new(), leaving: vec![Vec::new(); nodes], layer: vec![UNREACHED; nodes], queue: Vec::new() }
    }

    fn join(&mut self, from: usize, to: usize, room: i128) {
        self.leaving[from].push(self.edges.len());
        self.edges.push(Edge { to, room });
        self.leaving[to].push(self.edges.len());
        self.edges.push(Edge { to: from, room: 0 });
    }

    /// Distances from the source over edges with room; whether the sink was reached.
    fn layer(&mut self, source: usize, sink: usize) -> bool {
        self.layer.fill(UNREACHED);
        self.layer[source] = 0;
        self.queue.clear();
        self.queue.push(source);
        let mut next = 0;
        while next < self.queue.len() {
            let node = self.queue[next];
            next += 1;
            for &edge in &self.leaving[node] {
                let Edge { to, room } = self.edges[edge];
                if room > 0 && self.layer[to] == UNREACHED {
                    self.layer[to] = self.layer[node] + 1;
                    self.queue.push(to);
                }
            }
        }
        self.layer[sink] != UNREACHED
    }

    /// Fills every shortest path, depth first without recursion: a chain of prerequisites may be as long as it likes.
    fn block(&mut self, source: usize, sink: usize) {
        let mut tried = vec![0; self.leaving.len()];
        let mut path: Vec<usize> = Vec::new();
        loop {
            let node = path.last().map_or(source, |&edge| self.edges[edge].to);
            if node == sink {
                let room = path.iter().map(|&edge| self.edges[edge].room).min().unwrap_or(0);
                for &edge in &path {
                    self.edges[edge].room -= room;
                    self.edges[edge ^ 1].room += room;
                }
                let full = path.iter().position(|&edge| self.edges[edge].room == 0).unwrap_or(0);
                path.truncate(full);
                continue;
            }
            let onward = self.leaving[node][tried[node]..].iter().position(|&edge| {
                let Edge { to, room } = self.edges[edge];
                room > 0 && self.layer[to] == self.layer[node] + 1
            });
            match onward {
                Some(skipped) => {
                    tried[node] += skipped;
                    path.push(self.leaving[node][tried[node]]);
                }
                None => {
                    // A dead end: no path of this round leads through it again.
                    self.layer[node] = UNREACHED - 1;
                    if path.pop().is_none() {
                        return;
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(weight: &[i128], before: &[&[usize]]) -> Vec<usize> {
        let before: Vec<Vec<usize>> = before.iter().map(|b| b.to_vec()).collect();
        richest(weight, &before).iter().enumerate().filter_map(|(i, &inside)| inside.then_some(i)).collect()
    }

    #[test]
    fn a_costly_prerequisite_is_taken_only_if_its_dependants_pay_for_it() {
        assert_eq!(members(&[-5, 7], &[&[], &[0]]), [0, 1]);
        assert_eq!(members(&[-7, 5], &[&[], &[0]]), [0; 0]);
        assert_eq!(members(&[-7, 5, 4], &[&[], &[0], &[0]]), [0, 1, 2]);
    }

    #[test]
    fn of_equal_closures_the_smallest_is_taken() {
        assert_eq!(members(&[3, -2, 2], &[&[], &[0], &[1]]), [0]);
        assert_eq!(members(&[-2, 2], &[&[], &[0]]), [0; 0]);
        assert_eq!(members(&[0, 0], &[&[], &[]]), [0; 0]);
    }
}
