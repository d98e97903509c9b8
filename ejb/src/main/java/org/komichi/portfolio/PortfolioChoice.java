package org.komichi.portfolio;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody wants to be in her portfolio.
 *
 * @param domains codes of domains of the framework; at least one
 * @param evidence whether each level says what carries it
 * @param ratings whether her own ratings stand beside, with their days
 * @param certificates whether her valid certificates are in
 * @param visits whether her signed visits are in, counted
 * @param name how she is called
 */
public record PortfolioChoice(
        Set<String> domains, boolean evidence, boolean ratings, boolean certificates, boolean visits, NameShown name) {
    /** A choice.
     * @throws DomainNeeded when no domain is chosen */
    public PortfolioChoice {
        domains = Collections.unmodifiableSet(new TreeSet<>(domains));
        if (domains.isEmpty()) {
            throw new DomainNeeded();
        }
    }

    /** Everything, under her whole name. */
    public static PortfolioChoice everything(Collection<String> domains) {
        return new PortfolioChoice(Set.copyOf(domains), true, true, true, true, NameShown.FULL);
    }
}
