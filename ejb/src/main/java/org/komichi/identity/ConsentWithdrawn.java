package org.komichi.identity;

/** Somebody no longer agrees to a use of her data. */
public record ConsentWithdrawn(long personId, ConsentPurpose purpose) {}
