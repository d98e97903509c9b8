package org.komichi.web.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.flow.FlowScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.komichi.account.OpenSessions;
import org.komichi.account.SignedInPeople;
import org.komichi.identity.SignedIn;
import org.komichi.identity.Standing;
import org.komichi.singlesignon.Journey;
import org.komichi.singlesignon.OutsideIdentity;

/** A session goes from one server to the other, and from one version to the next (decision 0310): so little is in it, and that little can travel. */
class SessionTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.komichi");

    /** How version 0.1.0 wrote that person 4711 with stamp 3 is signed in. */
    private static final String BY_AN_OLDER_VERSION =
            "rO0ABXNyAB1vcmcua29taWNoaS5pZGVudGl0eS5TaWduZWRJbgAAAAAAAAAAAgADSgAIcGVyc29uSWRJAAVzdGFtcEwABHN0ZXB0ACRMb3JnL2tvbWljaGkvaWRlbnRpdHkvU2lnbmVkSW4kU3RlcDt4cAAAAAAAABJnAAAAA35yACJvcmcua29taWNoaS5pZGVudGl0eS5TaWduZWRJbiRTdGVwAAAAAAAAAAASAAB4cgAOamF2YS5sYW5nLkVudW0AAAAAAAAAABIAAHhwdAAIQ09NUExFVEU=";

    @Test
    void nobody_but_the_sign_in_here_and_elsewhere_writes_into_a_session() {
        assertThat(OURS.stream()
                        .filter(each -> each.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(HttpSession.class)
                                        && call.getName().equals("setAttribute")))
                        .map(each -> each.getSimpleName()))
                .containsExactlyInAnyOrder(BySession.class.getSimpleName(), Elsewhere.class.getSimpleName());
    }

    @Test
    void no_bean_lives_in_a_session() {
        for (var scope : List.of(SessionScoped.class, ConversationScoped.class, ViewScoped.class, FlowScoped.class)) {
            noClasses().should().beAnnotatedWith(scope).check(OURS);
        }
        noClasses().should().beAnnotatedWith("org.omnifaces.cdi.ViewScoped").check(OURS);
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
    void the_other_server_goes_on_with_a_way_through_another_house() throws Exception {
        Instant begun = Instant.parse("2026-11-22T10:15:30Z");
        Journey journey = new Journey("state", "nonce", "verifier", "/my/visits", begun);
        assertThat(read(written(journey))).isEqualTo(journey);
        OutsideIdentity identity = new OutsideIdentity("https://house.example", "1", null, false, true, "token");
        Elsewhere.Came came = new Elsewhere.Came(identity, "/my/visits", begun, 4711L);
        assertThat(read(written(came))).isEqualTo(came);
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy_it_was() {
        Instant morning = Instant.parse("2026-11-22T08:00:00Z");
        BySession sessions = new BySession();
        sessions.people = new SignedInPeople() {
            @Override
            public Optional<Standing> bySession(SignedIn signedIn) {
                return Optional.of(new Standing(signedIn.personId(), null, Locale.JAPANESE, List.of(), false));
            }
        };
        sessions.sessions = new OpenSessions() {
            @Override
            public SignedIn opened(SignedIn signedIn, String userAgent) {
                return signedIn;
            }
        };
        Map<String, Object> attributes = new HashMap<>();
        HttpServletRequest request = asking(attributes);
        sessions.clock = Clock.fixed(morning, ZoneOffset.UTC);
        sessions.begin(request, new SignedIn(4711, 3, SignedIn.Step.COMPLETE));
        sessions.clock = Clock.fixed(morning.plus(OpenSessions.LONGEST), ZoneOffset.UTC);
        assertThat(sessions.recognise(request).outcome()).isEqualTo(Recognised.Outcome.SIGNED_IN);
        sessions.clock = Clock.fixed(morning.plus(OpenSessions.LONGEST).plusSeconds(1), ZoneOffset.UTC);
        assertThat(sessions.recognise(request).outcome()).isEqualTo(Recognised.Outcome.ENDED);
    }

    private static HttpServletRequest asking(Map<String, Object> attributes) {
        HttpSession session = (HttpSession) Proxy.newProxyInstance(
                SessionTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "getAttribute" -> attributes.get(values[0]);
                    case "setAttribute" -> attributes.put((String) values[0], values[1]);
                    default -> attributes.remove(values[0]);
                });
        return (HttpServletRequest) Proxy.newProxyInstance(
                SessionTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, values) -> method.getName().equals("getSession") ? session : "");
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
