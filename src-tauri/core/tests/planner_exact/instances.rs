//! Generated problems. The same seed makes the same problem on every machine.

use pathfolio_core::planner::solver::Problem;

/// SplitMix64.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % below
    }
}

/// A problem before it is checked.
#[derive(Debug, Clone)]
pub(crate) struct Raw {
    pub(crate) value: Vec<u64>,
    pub(crate) hours: Vec<u32>,
    pub(crate) edges: Vec<(usize, usize)>,
    pub(crate) capacity: u64,
}

impl Raw {
    pub(crate) fn problem(&self) -> Problem {
        Problem::new(self.value.clone(), self.hours.clone(), (0..self.value.len() as u64).collect(), &self.edges).unwrap()
    }

    fn with_share(mut self, percent: u64) -> Self {
        self.capacity = self.hours.iter().map(|&h| u64::from(h)).sum::<u64>() * percent / 100;
        self
    }
}

/// Few units, prerequisites at random.
pub(crate) fn tiny(seed: u64) -> Raw {
    let mut dice = Dice(seed);
    let n = 2 + dice.below(11) as usize;
    let value = (0..n).map(|_| dice.below(60)).collect();
    let hours = (0..n).map(|_| 1 + dice.below(20) as u32).collect();
    let edges = (0..dice.below(2 * n as u64)).map(|_| (dice.below(n as u64) as usize, dice.below(n as u64) as usize));
    let edges = edges.map(|(a, b)| (a.min(b), a.max(b))).filter(|(a, b)| a != b).collect();
    let percent = dice.below(105);
    Raw { value, hours, edges, capacity: 0 }.with_share(percent)
}

/// Topics of three levels with hours and values as in the framework, prerequisites between topics at levels 1 and 2.
pub(crate) fn framework_shaped(units: usize, seed: u64) -> Raw {
    let mut dice = Dice(seed);
    let (mut value, mut hours, mut edges) = (Vec::new(), Vec::new(), Vec::new());
    let (mut importance, mut items) = (0, 0);
    for unit in 0..units {
        let (topic, level) = (unit / 3, unit % 3);
        if level == 0 {
            (importance, items) = (1 + dice.below(9), 2 + dice.below(4));
        }
        let skills = if level == 1 { dice.below(3) } else { 0 };
        value.push(importance * (items * [100, 140, 170][level] + skills * 190));
        hours.push((items * [4, 8, 12][level] + skills * 14) as u32);
        if level > 0 {
            edges.push((unit - 1, unit));
        }
        if topic > 0 && level < 2 && dice.below(3) == 0 {
            edges.push((dice.below(topic as u64) as usize * 3 + level, unit));
        }
    }
    let percent = 10 + dice.below(70);
    Raw { value, hours, edges, capacity: 0 }.with_share(percent)
}

/// Units with up to three prerequisites among those a little before them; value goes loosely with hours.
pub(crate) fn layered(units: usize, seed: u64) -> Raw {
    let mut dice = Dice(seed);
    let hours: Vec<u32> = (0..units).map(|_| 4 + dice.below(60) as u32).collect();
    let value = hours.iter().map(|&h| u64::from(h) * 10 + dice.below(400)).collect();
    let mut edges = Vec::new();
    for unit in 1..units {
        for _ in 0..dice.below(4) {
            edges.push((unit - 1 - dice.below(unit.min(40) as u64) as usize, unit));
        }
    }
    let percent = 10 + dice.below(70);
    Raw { value, hours, edges, capacity: 0 }.with_share(percent)
}

/// What is needed costs and is worth nothing, what is worth something needs several of it: a few sets united.
pub(crate) fn united(units: usize, seed: u64) -> Raw {
    let mut dice = Dice(seed);
    let needed = units / 3;
    let (mut value, mut hours, mut edges) = (vec![0; needed], Vec::new(), Vec::new());
    hours.extend((0..needed).map(|_| 8 + dice.below(40) as u32));
    for unit in needed..units {
        value.push(100 + dice.below(900));
        hours.push(1 + dice.below(8) as u32);
        for _ in 0..=dice.below(2) {
            edges.push((dice.below(needed as u64) as usize, unit));
        }
    }
    let percent = 15 + dice.below(60);
    Raw { value, hours, edges, capacity: 0 }.with_share(percent)
}
