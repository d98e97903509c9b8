package org.komichi.portfolio;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.komichi.competency.Competencies;
import org.komichi.credential.CertificateState;
import org.komichi.credential.CertificateSummary;
import org.komichi.credential.Certificates;
import org.komichi.identity.CurrentPerson;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;
import org.komichi.visit.Logbook;

/** The current person's own portfolio. */
@Stateless
@RolesAllowed(Role.Name.LEARNER)
public class Portfolios {
    @Inject
    Competencies competencies;

    @Inject
    Certificates certificates;

    @Inject
    Logbook logbook;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    PortfolioPrinter printer;

    /** What the current person chose of her record, as it is true today.
     * @throws NotFound when no framework is published */
    public Portfolio mine(PortfolioChoice choice) {
        return Portfolio.of(
                new Holdings(
                        currentPerson.name().orElse(null),
                        competencies.mine(),
                        certificates.mine().stream()
                                .filter(one -> one.state() == CertificateState.VALID)
                                .map(CertificateSummary::text)
                                .toList(),
                        logbook.mine()),
                choice);
    }

    /** Codes of the domains there are, in order. */
    public List<String> domains() {
        return competencies.framework().domains().stream()
                .map(domain -> domain.code())
                .toList();
    }

    /**
     * The same on paper. Printing holds no transaction: it takes longer than a query should.
     *
     * @throws org.komichi.print.TooManyPrintouts when others have kept the presses for too long
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] pdf(PortfolioChoice choice, Locale reader) {
        return printer.print(mine(choice), reader);
    }
}
