package org.komichi.web.pairing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.komichi.pairing.OpenAnswering;
import org.komichi.survey.OpenSheets;
import org.komichi.survey.PairingMode;
import org.komichi.survey.ShortCode;
import org.komichi.survey.SurveySheet;
import org.komichi.web.frame.Address;
import org.komichi.web.frame.FrameBean;
import org.komichi.web.frame.Moments;
import org.komichi.web.identity.Going;
import org.komichi.web.survey.OpenVisitor;

/** {@code /s/{code}}: a questionnaire as a room finds it. By account it leads on; else it says what the mode promises. */
@Named
@RequestScoped
public class PairingStartPage {
    @Inject
    Address address;

    @Inject
    OpenAnswering answering;

    @Inject
    OpenVisitor visitor;

    @Inject
    TypedCode code;

    @Inject
    FrameBean frame;

    @Inject
    Going going;

    private OpenSheets.Found wave;
    private SurveySheet sheet;
    private boolean evaluation;
    private boolean research;

    @PostConstruct
    void read() {
        wave = answering.find(getCode());
        sheet = wave.mode().open() ? answering.open(getCode(), visitor.token()) : null;
    }

    /** Leads on to the questionnaire of an account; else sees to it that this browser is found again. */
    public void arrive() throws IOException {
        if (sheet == null) {
            going.to("/surveys/" + wave.link());
        } else if (!getCode().equals(address.text("code"))) {
            going.to("/s/" + getCode());
        } else {
            visitor.welcome();
        }
    }

    public void begin() throws IOException {
        answering.begin(getCode(), visitor.token(), evaluation, research, code.elements());
        going.to("/s/" + getCode() + "/" + sheet.sections().getFirst().id());
    }

    /** The code as it stands on the slide. */
    public String getCode() {
        return ShortCode.read(address.text("code"));
    }

    public SurveySheet getSheet() {
        return sheet;
    }

    /** Where answering goes on: the first section with an open question, else the check before handing in. */
    public String getNext() {
        return sheet.sections().stream()
                .filter(section -> sheet.open(section) > 0)
                .findFirst()
                .map(section -> section.id())
                .orElse("review");
    }

    public boolean isByCode() {
        return wave.mode() == PairingMode.CODE;
    }

    public boolean isOpen() {
        return wave.open();
    }

    public String getLastDay() {
        return new Moments(sheet.run().zone(), frame.getLocale()).date(sheet.lastDay());
    }

    public boolean isEvaluation() {
        return evaluation;
    }

    public void setEvaluation(boolean evaluation) {
        this.evaluation = evaluation;
    }

    public boolean isResearch() {
        return research;
    }

    public void setResearch(boolean research) {
        this.research = research;
    }
}
