package org.komichi.shared;

import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.logging.Logger;
import org.jboss.logging.MDC;

/** Around everything that a clock starts (named for all beans in {@code ejb-jar.xml}): gives the run a number for the log. */
public class JobWatch {
    private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());
    private static final String IN_THE_LOG = "job";

    @AroundTimeout
    Object run(InvocationContext invocation) throws Exception {
        String job = name(invocation);
        RequestNumber.use(RequestNumber.fresh());
        MDC.put(IN_THE_LOG, job);
        try {
            return invocation.proceed();
        } catch (Exception e) {
            JobTrouble.tell(LOG, "A job failed; its next time comes", e);
            throw e;
        } finally {
            JobTrouble.taken();
            MDC.remove(IN_THE_LOG);
            RequestNumber.use(null);
        }
    }

    private static String name(InvocationContext invocation) {
        return invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                + invocation.getMethod().getName();
    }
}
