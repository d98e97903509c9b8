package org.komichi.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.komichi.identity.CurrentPerson;
import org.komichi.shared.FirstAnswer;
import org.komichi.shared.FirstAnswers;
import org.komichi.shared.KeyRing;
import org.komichi.web.frame.Language;

/**
 * {@code Idempotency-Key}: the same key and body again gives the first answer again, the same key with another body 422.
 * The claim on the key, the work and the noted answer are one transaction, so a crash in between leaves no half of it, and
 * of two requests at the same time the second one waits for the first.
 */
@Provider
@Creates
@Priority(Priorities.USER)
public class OnceOnly implements ContainerRequestFilter, ContainerResponseFilter {
    /** The header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Logger LOG = Logger.getLogger(OnceOnly.class.getName());
    private static final String CLAIM = OnceOnly.class.getName();
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 100;

    private record Claim(String keyHash, String bodyHash) {}

    @Inject
    FirstAnswers answers;

    @Inject
    UserTransaction transaction;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    KeyRing keys;

    @Inject
    HttpServletRequest servletRequest;

    @Inject
    Language language;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        Optional<Long> person = currentPerson.idIfSignedIn();
        if (key == null || person.isEmpty()) {
            return;
        }
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new InvalidInput(HEADER, "key-malformed");
        }
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new jakarta.ws.rs.ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String address = request.getMethod()
                + ' '
                + request.getUriInfo().getRequestUri().getPath()
                + '?'
                + request.getUriInfo().getRequestUri().getQuery();
        Claim claim =
                new Claim(keys.fingerprint("idempotency", person.get() + "\n" + address + "\n" + key), sha256(body));
        claimOrAnswer(request, claim);
    }

    private void claimOrAnswer(ContainerRequestContext request, Claim claim) {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        do {
            Optional<FirstAnswer> first = answers.find(claim.keyHash());
            if (first.isPresent()) {
                request.abortWith(again(first.get(), claim));
                return;
            }
            if (claimed(claim)) {
                request.setProperty(CLAIM, claim);
                return;
            }
            pause();
        } while (System.nanoTime() < deadline);
        throw new RequestInProgress();
    }

    private boolean claimed(Claim claim) {
        try {
            transaction.begin();
            if (answers.claim(claim.keyHash(), claim.bodyHash())) {
                return true;
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException gone) {
            rollback();
            throw gone;
        }
        // Another request holds the key, or has just finished: the next look tells.
        rollback();
        return false;
    }

    private Response again(FirstAnswer first, Claim claim) {
        if (!first.answers(claim.bodyHash())) {
            throw new InvalidInput(HEADER, "key-with-another-body");
        }
        Response.ResponseBuilder answer = Response.status(first.status());
        if (first.location() != null) {
            answer.header(HttpHeaders.LOCATION, first.location());
        }
        if (first.body() != null) {
            answer.type(first.contentType()).entity(first.body().getBytes(StandardCharsets.UTF_8));
        }
        return answer.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(CLAIM) instanceof Claim claim)) {
            return;
        }
        request.removeProperty(CLAIM);
        byte[] body = response.hasEntity() ? bytes(response.getEntity()) : null;
        String text = body == null ? null : new String(body, StandardCharsets.UTF_8);
        MediaType type = response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
        if (body != null) {
            response.setEntity(body, new Annotation[0], type);
        }
        String media = type.getType() + '/' + type.getSubtype();
        try {
            if (response.getStatus() < 400 && transaction.getStatus() == Status.STATUS_ACTIVE) {
                answers.answered(
                        claim.keyHash(),
                        response.getStatus(),
                        response.getHeaderString(HttpHeaders.LOCATION),
                        media,
                        text);
                transaction.commit();
                return;
            }
        } catch (Exception notDone) {
            rollback();
            Problem problem = new Problems(language.of(servletRequest), true).of(notDone);
            response.setStatus(problem.status());
            response.setEntity(bytes(problem), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
            return;
        }
        rollback();
        if (response.getStatus() < 500) {
            remember(claim, response.getStatus(), media, text);
        }
    }

    private void remember(Claim claim, int status, String media, String text) {
        try {
            answers.refused(claim.keyHash(), claim.bodyHash(), status, media, text);
        } catch (RuntimeException another) {
            LOG.log(Level.FINE, "Another request was first", another);
        }
    }

    private void rollback() {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Object entity) {
        return entity instanceof byte[] ready ? ready : Json.MAPPER.writeValueAsBytes(entity);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RequestInProgress();
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
