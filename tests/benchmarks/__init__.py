"""What the budgets of the design are measured with: real programs, beside the raw limit, in one run."""
