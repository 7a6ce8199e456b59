//! Weerbaar: practise dealing with intimidation and threats.

