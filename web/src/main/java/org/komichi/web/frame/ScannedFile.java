package org.komichi.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.komichi.shared.BusinessRule;
import org.komichi.upload.UploadCheck;

/**
 * The control for a file on every page ({@code faces-config.xml} says so): a file that does not pass the check is refused like any other
 * wrong input, beside the control and with everything typed still there, before a bean or a service gets it.
 */
public class ScannedFile extends HtmlInputFile {
    @Override
    protected void validateValue(FacesContext context, Object value) {
        super.validateValue(context, value);
        if (!isValid()) {
            return;
        }
        try {
            parts(value).forEach(ScannedFile::check);
        } catch (BusinessRule refused) {
            context.addMessage(
                    getClientId(context),
                    RulesAsMessages.message(refused, context.getViewRoot().getLocale()));
            setValid(false);
        }
    }

    private static List<Part> parts(Object value) {
        Collection<?> chosen =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return chosen.stream()
                .map(Part.class::cast)
                .filter(part -> part.getSize() > 0)
                .toList();
    }

    private static void check(Part part) {
        try (InputStream file = part.getInputStream()) {
            CDI.current().select(UploadCheck.class).get().check(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
