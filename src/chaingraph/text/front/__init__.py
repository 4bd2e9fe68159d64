"""What a document says of itself: its title, number, issuer, date and place."""
