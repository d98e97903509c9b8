package org.komichi.identity;

import org.komichi.shared.Bilingual;

/** One code of a list, with its word. */
public record Choice(String code, Bilingual label) {}
