package org.komichi.web.course;

/**
 * One stone of the path, as it is drawn.
 *
 * @param style {@code is-done}, {@code is-now}, {@code is-locked} or nothing
 * @param sign what stands on the stone: a number, or nothing where an icon stands
 * @param icon {@code check} or {@code lock}; null where a number stands
 * @param label name of the step
 * @param spoken its state, for those who do not see the stone
 * @param caption what is said beneath; null for nothing
 * @param href where it leads, or null
 */
public record StepView(
        String style, String sign, String icon, String label, String spoken, String caption, String href) {}
