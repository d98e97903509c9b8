package org.komichi.web.credential;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.komichi.course.Courses;
import org.komichi.credential.Certificates;
import org.komichi.credential.IssuedCertificate;
import org.komichi.run.Run;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.Language;
import org.komichi.web.frame.Moments;

/** {@code /organizer/runs/{slug}/certificates}: what was issued in a run, and withdrawing it. */
@Named
@RequestScoped
public class RunCertificatesPage {
    /** A certificate as a row. */
    public record Row(String number, String name, String issuedOn, String state, boolean revocable, String reason) {}

    @Inject
    Certificates certificates;

    @Inject
    Courses courses;

    @Inject
    HttpServletRequest request;

    @Inject
    Address address;

    @Inject
    Language language;

    @Inject
    Revocation revocation;

    private Run run;
    private String runTitle;
    private List<IssuedCertificate> issued;

    @PostConstruct
    void load() {
        run = certificates.answeredFor(getSlug());
        runTitle = courses.title(run).in(language.of(request));
        issued = certificates.issuedIn(getSlug());
        String chosen = address.find("revoke").orElse("");
        issued.stream()
                .filter(one -> one.number().equals(chosen))
                .findFirst()
                .ifPresent(one -> revocation.choose(getSlug(), one, getBase() + "?done=revoked"));
    }

    public List<Row> getRows() {
        return issued.stream().map(this::row).toList();
    }

    private Row row(IssuedCertificate one) {
        return new Row(
                one.number(),
                one.name(),
                Moments.inJapan(language.of(request)).date(one.issuedOn()),
                one.state().name(),
                one.revocable(),
                one.reason() == null ? "" : one.reason().name());
    }

    public String getSlug() {
        return address.text("slug");
    }

    /** The address of this page. */
    public String getBase() {
        return "/organizer/runs/" + getSlug() + "/certificates";
    }

    /** Whether it holds a workshop: its other pages lie elsewhere. */
    public boolean isWorkshop() {
        return run.subjectKind() == Run.SubjectKind.WORKSHOP;
    }

    public String getRunTitle() {
        return runTitle;
    }
}
