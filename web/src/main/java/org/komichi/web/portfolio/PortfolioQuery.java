package org.komichi.web.portfolio;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.komichi.portfolio.NameShown;
import org.komichi.portfolio.PortfolioChoice;
import org.komichi.portfolio.Portfolios;

/** What the address says is wanted in a portfolio: {@code ?d=A&d=B&in=evidence&name=FULL}; without a choice, everything. */
@RequestScoped
public class PortfolioQuery {
    static final List<String> PARTS = List.of("evidence", "ratings", "visits", "certificates");

    private static final String DOMAIN = "d";
    private static final String PART = "in";
    private static final String NAME = "name";

    @Inject
    HttpServletRequest request;

    @Inject
    Portfolios portfolios;

    /** Whether the address says anything about it. */
    boolean chosen() {
        return request.getParameter(NAME) != null;
    }

    /** Domains that are wanted, of those there are. */
    Set<String> domains() {
        Set<String> all = new LinkedHashSet<>(portfolios.domains());
        if (chosen()) {
            all.retainAll(values(DOMAIN).collect(Collectors.toSet()));
        }
        return all;
    }

    /** Which other parts are wanted. */
    Set<String> parts() {
        return (chosen() ? values(PART).filter(PARTS::contains) : PARTS.stream()).collect(Collectors.toSet());
    }

    NameShown name() {
        return values(NAME)
                .flatMap(typed -> Arrays.stream(NameShown.values())
                        .filter(one -> one.name().equals(typed)))
                .findFirst()
                .orElse(NameShown.FULL);
    }

    /** The choice.
     * @throws org.komichi.portfolio.DomainNeeded when no domain is wanted */
    PortfolioChoice choice() {
        Set<String> parts = parts();
        return new PortfolioChoice(
                domains(),
                parts.contains("evidence"),
                parts.contains("ratings"),
                parts.contains("certificates"),
                parts.contains("visits"),
                name());
    }

    /** The same choice as an address says it. */
    String words() {
        return Stream.of(
                        domains().stream().map(code -> DOMAIN + "=" + code),
                        PARTS.stream().filter(parts()::contains).map(part -> PART + "=" + part),
                        Stream.of(NAME + "=" + name()))
                .flatMap(one -> one)
                .collect(Collectors.joining("&"));
    }

    private Stream<String> values(String name) {
        return Stream.ofNullable(request.getParameterValues(name)).flatMap(Stream::of);
    }
}
