"""Days, months and years as guides count them: plain arithmetic, working days, retirement."""
