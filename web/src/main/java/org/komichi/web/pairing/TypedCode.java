package org.komichi.web.pairing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import org.komichi.pairing.CodeElement;

/** The elements of a personal code as they stand in a form. */
@Named
@RequestScoped
public class TypedCode {
    private final Map<CodeElement, String> typed = new EnumMap<>(CodeElement.class);

    /** What was typed, by element. */
    Map<CodeElement, String> elements() {
        return Map.copyOf(withoutNulls());
    }

    private Map<CodeElement, String> withoutNulls() {
        Map<CodeElement, String> there = new EnumMap<>(typed);
        there.values().removeIf(java.util.Objects::isNull);
        return there;
    }

    public String getBirthDay() {
        return typed.get(CodeElement.BIRTH_DAY);
    }

    public void setBirthDay(String day) {
        typed.put(CodeElement.BIRTH_DAY, day);
    }

    public String getParentMonth() {
        return typed.get(CodeElement.PARENT_MONTH);
    }

    public void setParentMonth(String month) {
        typed.put(CodeElement.PARENT_MONTH, month);
    }

    public String getSchool() {
        return typed.get(CodeElement.SCHOOL);
    }

    public void setSchool(String kana) {
        typed.put(CodeElement.SCHOOL, kana);
    }

    public String getBirthplace() {
        return typed.get(CodeElement.BIRTHPLACE);
    }

    public void setBirthplace(String kana) {
        typed.put(CodeElement.BIRTHPLACE, kana);
    }

    public String getPhone() {
        return typed.get(CodeElement.PHONE);
    }

    public void setPhone(String digits) {
        typed.put(CodeElement.PHONE, digits);
    }
}
