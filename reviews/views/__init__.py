"""Pages of reviews, by what one does with them."""
