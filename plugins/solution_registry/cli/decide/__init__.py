"""What the commands share that decide something: who signs, what is asked, how it is sealed."""
