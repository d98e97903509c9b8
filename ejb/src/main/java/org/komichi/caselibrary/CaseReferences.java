package org.komichi.caselibrary;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What a case may refer to.
 *
 * @param codes the code lists of the library
 * @param sources ids of the library's sources
 * @param outcome whether the framework has an outcome
 * @param term whether the glossary has a term
 */
public record CaseReferences(CaseCodes codes, Set<String> sources, Predicate<String> outcome, Predicate<String> term) {}
