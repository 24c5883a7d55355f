/** Our own minimal tables under the names, types and storage engines of the practice systems. */
export const openemrTables: readonly string[] = [
  `CREATE TABLE patient_data (id BIGINT NOT NULL AUTO_INCREMENT, uuid BINARY(16) DEFAULT NULL, title VARCHAR(255) NOT NULL DEFAULT '',
    fname VARCHAR(255) NOT NULL DEFAULT '', lname VARCHAR(255) NOT NULL DEFAULT '', mname VARCHAR(255) NOT NULL DEFAULT '',
    DOB DATE DEFAULT NULL, phone_home VARCHAR(255) NOT NULL DEFAULT '', phone_biz VARCHAR(255) NOT NULL DEFAULT '',
    phone_contact VARCHAR(255) NOT NULL DEFAULT '', phone_cell VARCHAR(255) NOT NULL DEFAULT '', date DATETIME DEFAULT NULL,
    email VARCHAR(255) NOT NULL DEFAULT '', email_direct VARCHAR(255) NOT NULL DEFAULT '', pubpid VARCHAR(255) NOT NULL DEFAULT '',
    pid BIGINT NOT NULL DEFAULT 0, hipaa_allowemail VARCHAR(3) NOT NULL DEFAULT 'NO', deceased_date DATETIME DEFAULT NULL,
    updated_by BIGINT DEFAULT NULL, last_updated DATETIME DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    UNIQUE KEY pid (pid), UNIQUE KEY uuid (uuid), KEY id (id)) ENGINE=InnoDB`,
  `CREATE TABLE log (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, date DATETIME DEFAULT NULL, event VARCHAR(255) DEFAULT NULL,
    category VARCHAR(255) DEFAULT NULL, user VARCHAR(255) DEFAULT NULL, groupname VARCHAR(255) DEFAULT NULL, comments LONGTEXT,
    user_notes LONGTEXT, patient_id BIGINT DEFAULT NULL, success TINYINT(1) DEFAULT 1, crt_user VARCHAR(255) DEFAULT NULL,
    log_from VARCHAR(20) DEFAULT 'open-emr', menu_item_id INT DEFAULT NULL, ccda_doc_id INT DEFAULT NULL,
    KEY patient_id (patient_id)) ENGINE=InnoDB`,
  `CREATE TABLE log_comment_encrypt (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, log_id INT NOT NULL,
    encrypt ENUM('Yes','No') NOT NULL DEFAULT 'No', checksum LONGTEXT, checksum_api LONGTEXT, version TINYINT NOT NULL DEFAULT 0) ENGINE=InnoDB`,
];

/** What OpenEMR 8 added: contacts beside the address that mail goes to. */
export const openemrContactTables: readonly string[] = [
  `CREATE TABLE contact (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, foreign_table_name VARCHAR(255) NOT NULL DEFAULT '',
    foreign_id BIGINT NOT NULL DEFAULT 0, KEY (foreign_id)) ENGINE=InnoDB`,
  `CREATE TABLE contact_telecom (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, contact_id BIGINT NOT NULL, \`rank\` INT NULL,
    \`system\` VARCHAR(255) NULL, \`use\` VARCHAR(255) NULL, \`value\` VARCHAR(255) DEFAULT NULL, status CHAR(1) NULL,
    is_primary CHAR(1) NULL, KEY (contact_id)) ENGINE=InnoDB`,
];

export const librehealthTables: readonly string[] = [
  ...openemrTables.slice(0, 1),
  `CREATE TABLE log (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, date DATETIME DEFAULT NULL, event VARCHAR(255) DEFAULT NULL,
    user VARCHAR(255) DEFAULT NULL, groupname VARCHAR(255) DEFAULT NULL, comments LONGTEXT, user_notes LONGTEXT,
    patient_id BIGINT DEFAULT NULL, success TINYINT(1) DEFAULT 1, checksum LONGTEXT, crt_user VARCHAR(255) DEFAULT NULL) ENGINE=InnoDB`,
];

export const oscarTables: readonly string[] = [
  `CREATE TABLE demographic (demographic_no INT NOT NULL AUTO_INCREMENT PRIMARY KEY, last_name VARCHAR(30) NOT NULL DEFAULT '',
    first_name VARCHAR(30) NOT NULL DEFAULT '', phone VARCHAR(20), phone2 VARCHAR(20), email VARCHAR(100), year_of_birth VARCHAR(4),
    month_of_birth VARCHAR(2), date_of_birth VARCHAR(2), hin VARCHAR(20), patient_status VARCHAR(20), lastUpdateUser VARCHAR(6),
    lastUpdateDate DATETIME NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3`,
  `CREATE TABLE demographic_merged (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, demographic_no INT NOT NULL, merged_to INT NOT NULL,
    deleted INT NOT NULL DEFAULT 0) ENGINE=InnoDB`,
  `CREATE TABLE log (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, dateTime DATETIME NOT NULL, provider_no VARCHAR(10), action VARCHAR(64),
    content VARCHAR(80), contentId VARCHAR(80), ip VARCHAR(64), demographic_no INT, data TEXT, KEY demographic_no (demographic_no))
    ENGINE=InnoDB DEFAULT CHARSET=utf8mb3`,
];

export const opendentalTables: readonly string[] = [
  `CREATE TABLE patient (PatNum BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, LName VARCHAR(100) DEFAULT '', FName VARCHAR(100) DEFAULT '',
    Preferred VARCHAR(100) DEFAULT '', PatStatus TINYINT NOT NULL DEFAULT 0, Birthdate DATE NOT NULL DEFAULT '0001-01-01',
    HmPhone VARCHAR(30) DEFAULT '', WkPhone VARCHAR(30) DEFAULT '', WirelessPhone VARCHAR(30) DEFAULT '', Guarantor BIGINT NOT NULL DEFAULT 0,
    Email VARCHAR(100) DEFAULT '', DateTStamp TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, KEY Email (Email))
    ENGINE=MyISAM DEFAULT CHARSET=utf8mb3`,
];

export const freemedTables: readonly string[] = [
  `CREATE TABLE patient (id SERIAL PRIMARY KEY, ptlname VARCHAR(50) NOT NULL, ptfname VARCHAR(50) NOT NULL, ptdob DATE, ptdtmod DATE,
    pthphone VARCHAR(16), ptmphone VARCHAR(16), ptemail VARCHAR(80), ptarchive INT UNSIGNED NOT NULL DEFAULT 0,
    ptdead INT UNSIGNED NOT NULL DEFAULT 0) ENGINE=InnoDB`,
];

export const openmrsTables: readonly string[] = [
  `CREATE TABLE person (person_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, gender VARCHAR(50) DEFAULT '', birthdate DATE,
    dead TINYINT(1) NOT NULL DEFAULT 0, voided TINYINT(1) NOT NULL DEFAULT 0) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3`,
  `CREATE TABLE patient (patient_id INT NOT NULL PRIMARY KEY, voided TINYINT(1) NOT NULL DEFAULT 0,
    FOREIGN KEY (patient_id) REFERENCES person (person_id)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3`,
  `CREATE TABLE person_name (person_name_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, preferred TINYINT(1) NOT NULL DEFAULT 0,
    person_id INT NOT NULL, given_name VARCHAR(50), family_name VARCHAR(50), voided TINYINT(1) NOT NULL DEFAULT 0)
    ENGINE=InnoDB DEFAULT CHARSET=utf8mb3`,
  `CREATE TABLE person_attribute_type (person_attribute_type_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(50) NOT NULL DEFAULT '')
    ENGINE=InnoDB DEFAULT CHARSET=utf8mb3`,
  `CREATE TABLE person_attribute (person_attribute_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, person_id INT NOT NULL DEFAULT 0,
    value VARCHAR(50) NOT NULL DEFAULT '', person_attribute_type_id INT NOT NULL DEFAULT 0, changed_by INT, date_changed DATETIME,
    voided TINYINT(1) NOT NULL DEFAULT 0) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3`,
];

export const gnumedTables: readonly string[] = [
  'CREATE SCHEMA dem',
  `CREATE TABLE dem.identity (pk SERIAL PRIMARY KEY, deleted BOOLEAN NOT NULL DEFAULT false, gender TEXT, dob TIMESTAMP WITH TIME ZONE,
    deceased TIMESTAMP WITH TIME ZONE)`,
  'CREATE TABLE dem.names (id SERIAL PRIMARY KEY, id_identity INTEGER, active BOOLEAN DEFAULT true, lastnames TEXT, firstnames TEXT)',
  'CREATE TABLE dem.enum_comm_types (pk SERIAL PRIMARY KEY, description TEXT UNIQUE NOT NULL)',
  `CREATE TABLE dem.lnk_identity2comm (pk SERIAL PRIMARY KEY, fk_identity INTEGER NOT NULL, fk_address INTEGER, url TEXT NOT NULL,
    fk_type INTEGER NOT NULL, is_confidential BOOLEAN NOT NULL DEFAULT false)`,
];

export const trytonTables: readonly string[] = [
  `CREATE TABLE party_party (id SERIAL PRIMARY KEY, name VARCHAR, lastname VARCHAR, dob DATE, active BOOLEAN DEFAULT true,
    is_patient BOOLEAN)`,
  'CREATE TABLE gnuhealth_patient (id SERIAL PRIMARY KEY, name INTEGER NOT NULL UNIQUE, deceased BOOLEAN)',
  `CREATE TABLE party_contact_mechanism (id SERIAL PRIMARY KEY, party INTEGER NOT NULL, type VARCHAR NOT NULL, value VARCHAR,
    value_compact VARCHAR, active BOOLEAN DEFAULT true, sequence INTEGER, write_date TIMESTAMP(6) WITHOUT TIME ZONE, write_uid INTEGER)`,
];
