package org.komichi.operation;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Around every use case (named for all beans in {@code ejb-jar.xml}): a step of the trace, while anybody collects. */
public class UseCases {
    @Inject
    Telemetry telemetry;

    @AroundInvoke
    Object call(InvocationContext invocation) throws Exception {
        if (!telemetry.on()) {
            return invocation.proceed();
        }
        try (Telemetry.Step step = telemetry.call(JobWatch.name(invocation))) {
            return invocation.proceed();
        }
    }
}
