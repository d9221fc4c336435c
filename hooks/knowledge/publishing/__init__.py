"""What happens around the site on its host: pull requests, their pictures, outside links, freshness."""
