package org.komichi.web.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komichi.identity.SignedIn;

/** A session goes from one server to the other, and from one version to the next (decision 0310): so little is in it, and that little can travel. */
class SessionTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.komichi");

    /** How version 0.1.0 wrote that person 4711 with stamp 3 is signed in. */
    private static final String BY_AN_OLDER_VERSION =
            "rO0ABXNyAB1vcmcua29taWNoaS5pZGVudGl0eS5TaWduZWRJbgAAAAAAAAAAAgADSgAIcGVyc29uSWRJAAVzdGFtcEwABHN0ZXB0ACRMb3JnL2tvbWljaGkvaWRlbnRpdHkvU2lnbmVkSW4kU3RlcDt4cAAAAAAAABJnAAAAA35yACJvcmcua29taWNoaS5pZGVudGl0eS5TaWduZWRJbiRTdGVwAAAAAAAAAAASAAB4cgAOamF2YS5sYW5nLkVudW0AAAAAAAAAABIAAHhwdAAIQ09NUExFVEU=";

    @Test
    void nobody_but_the_sign_in_writes_into_a_session() {
        assertThat(OURS.stream()
                        .filter(each -> each.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(HttpSession.class)
                                        && call.getName().equals("setAttribute")))
                        .map(each -> each.getSimpleName()))
                .containsExactly(BySession.class.getSimpleName());
    }

    @Test
    void no_bean_lives_in_a_session() {
        for (var scope : List.of(SessionScoped.class, ConversationScoped.class, ViewScoped.class, FlowScoped.class)) {
            noClasses().should().beAnnotatedWith(scope).check(OURS);
        }
        noClasses().should().beAnnotatedWith("org.omnifaces.cdi.ViewScoped").check(OURS);
        classes().that().haveSimpleName("SignedIn").should().beRecords().check(OURS);
    }

    @ParameterizedTest
    @EnumSource(SignedIn.Step.class)
    void the_other_server_reads_who_is_signed_in(SignedIn.Step step) throws Exception {
        SignedIn signedIn = new SignedIn(4711, 3, step);
        assertThat(read(written(signedIn))).isEqualTo(signedIn);
        Instant until = Instant.parse("2026-11-22T10:15:30.5Z");
        assertThat(read(written(until))).isEqualTo(until);
    }

    @Test
    void a_newer_version_reads_what_an_older_one_wrote() throws Exception {
        assertThat(read(Base64.getDecoder().decode(BY_AN_OLDER_VERSION)))
                .isEqualTo(new SignedIn(4711, 3, SignedIn.Step.COMPLETE));
    }

    private static byte[] written(Object attribute) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(attribute);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readObject();
        }
    }
}
