package org.lectern.platform.testing.bakery;

import java.util.UUID;

public record LoafSold(UUID loaf, String customer, int price) {}
