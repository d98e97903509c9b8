/**
 * The library of cases: a case as data with its rules, what of it is published, its eco-maps and its course over time as drawings,
 * taking cases in and taking them out again. Who writes and who reviews is the business of the rooms above (decision 0250).
 */
@Feature(uses = {"content", "search", "identity", "audit", "competency", "print"})
package org.komichi.caselibrary;

import org.komichi.shared.Feature;
