package org.komichi.web.waves;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.shared.NotFound;
import org.komichi.survey.ShortCode;
import org.komichi.survey.Waves;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /s/{code}}: from the short address on the slide to the questionnaire. */
@Named
@RequestScoped
public class WavesShortPage {
    @Inject
    Address address;

    @Inject
    Waves waves;

    @Inject
    Going going;

    /** Called before the page is drawn.
     * @throws NotFound when there is no questionnaire with this code */
    public void lead() throws IOException {
        going.to(
                "/surveys/" + waves.linkOf(ShortCode.read(address.text("code"))).orElseThrow(NotFound::new));
    }
}
