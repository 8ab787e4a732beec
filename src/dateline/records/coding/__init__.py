"""How an event is coded: which sense a frame has, who fills its roles, whether it took place, when, where, how many."""
