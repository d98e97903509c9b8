/**
 * Before a first child is taken on: what her devices and her care ask for, what somebody has of it, and how to get the rest. It
 * informs and permits nothing, and it keeps nothing of what was asked (decision 0290).
 */
@Feature(uses = {"content", "identity", "framework", "competency", "caselibrary"})
package org.komichi.readiness;

import org.komichi.shared.Feature;
