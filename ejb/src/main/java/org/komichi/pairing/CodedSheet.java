package org.komichi.pairing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.Map;

/** Under which code a sheet was begun: fingerprints of the elements, and the respondent that the code alone gave it. */
@Entity
@Table(name = "coded_sheet")
class CodedSheet {
    @Id
    @Column(name = "response_id")
    private String responseId;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "wave_id")
    private long waveId;

    private String respondent;

    @Column(name = "birth_day")
    private String birthDay;

    @Column(name = "parent_month")
    private String parentMonth;

    private String school;
    private String birthplace;
    private String phone;

    protected CodedSheet() {}

    CodedSheet(String responseId, long runId, long waveId, String respondent, Map<CodeElement, String> sealed) {
        this.responseId = responseId;
        this.runId = runId;
        this.waveId = waveId;
        this.respondent = respondent;
        this.birthDay = sealed.get(CodeElement.BIRTH_DAY);
        this.parentMonth = sealed.get(CodeElement.PARENT_MONTH);
        this.school = sealed.get(CodeElement.SCHOOL);
        this.birthplace = sealed.get(CodeElement.BIRTHPLACE);
        this.phone = sealed.get(CodeElement.PHONE);
    }

    String responseId() {
        return responseId;
    }

    long runId() {
        return runId;
    }

    long waveId() {
        return waveId;
    }

    String respondent() {
        return respondent;
    }

    Map<CodeElement, String> sealed() {
        Map<CodeElement, String> sealed = new EnumMap<>(CodeElement.class);
        sealed.put(CodeElement.BIRTH_DAY, birthDay);
        sealed.put(CodeElement.PARENT_MONTH, parentMonth);
        sealed.put(CodeElement.SCHOOL, school);
        sealed.put(CodeElement.BIRTHPLACE, birthplace);
        sealed.put(CodeElement.PHONE, phone);
        return sealed;
    }
}
