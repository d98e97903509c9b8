package org.komichi.web.rest;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Bodies in JSON. What is read is validated at once, so that a resource only ever sees a body whose shape is right. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** The name of a constraint in the API. */
    private static final Map<String, String> CODES =
            Map.of("NotNull", "required", "NotBlank", "required", "NotEmpty", "required", "Size", "wrong-length");

    @Inject
    Validator validator;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return json(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            throw new InvalidInput("body", "required");
        }
        Object value = Json.MAPPER.readValue(bytes, Json.MAPPER.constructType(generic));
        if (value == null) {
            throw new InvalidInput("body", "required");
        }
        validate(value);
        return value;
    }

    private void validate(Object value) {
        List<InvalidInput.Fault> faults = new ArrayList<>();
        for (ConstraintViolation<Object> violation : validator.validate(value)) {
            var constraint = violation.getConstraintDescriptor();
            String name = constraint.getAnnotation().annotationType().getSimpleName();
            String code = CODES.getOrDefault(name, "out-of-range");
            Object[] limits = code.equals("wrong-length")
                    ? new Object[] {
                        constraint.getAttributes().get("min"),
                        constraint.getAttributes().get("max")
                    }
                    : new Object[0];
            faults.add(new InvalidInput.Fault(violation.getPropertyPath().toString(), code, limits));
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(InvalidInput.Fault::field));
            throw new InvalidInput(faults);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return json(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.MAPPER.writeValueAsBytes(value));
    }

    private static boolean json(Class<?> type) {
        return type != byte[].class
                && type != String.class
                && !InputStream.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type);
    }
}
