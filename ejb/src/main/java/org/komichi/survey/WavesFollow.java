package org.komichi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.komichi.run.RunPlanned;

/** When the days of a run change, its questionnaires move with it. */
@ApplicationScoped
class WavesFollow {
    @Inject
    WaveSchedule schedule;

    void follow(@Observes RunPlanned event) {
        schedule.follow(event.runId());
    }
}
