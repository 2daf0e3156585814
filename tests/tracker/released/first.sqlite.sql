BEGIN TRANSACTION;
CREATE TABLE chat_turns (
	chat VARCHAR(64) NOT NULL, 
	number INTEGER NOT NULL, 
	client VARCHAR(64) NOT NULL, 
	shown TEXT NOT NULL, 
	payloads TEXT NOT NULL, 
	PRIMARY KEY (chat, number), 
	UNIQUE (chat, client)
);
INSERT INTO "chat_turns" VALUES('visitor-1',1,'message-1','{"turn": 1, "id": "message-1", "said": {"text": "nurse"}, "reply": {"quick_replies": []}}','{}');
CREATE TABLE chats (
	id VARCHAR(64) NOT NULL, 
	active FLOAT NOT NULL, 
	ended BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "chats" VALUES('visitor-1',1790000001.0,0);
CREATE TABLE events (
	id INTEGER NOT NULL, 
	sender_id VARCHAR(255) NOT NULL, 
	type_name VARCHAR(255) NOT NULL, 
	timestamp FLOAT, 
	intent_name VARCHAR(255), 
	action_name VARCHAR(255), 
	data TEXT, 
	PRIMARY KEY (id)
);
INSERT INTO "events" VALUES(1,'visitor-1','action',1.79569572100428366664e+09,NULL,'action_session_start','{"event": "action", "timestamp": 1795695721.0042837, "name": "action_session_start", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(2,'visitor-1','session_started',1.79569572100430631641e+09,NULL,NULL,'{"event": "session_started", "timestamp": 1795695721.0043063}');
INSERT INTO "events" VALUES(3,'visitor-1','action',1.79569572100434160229e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.0043416, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(4,'visitor-1','user',1.79569572100434589386e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.004346, "text": "nurse", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "nurse", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(5,'visitor-1','action',1.79569572100435066218e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.0043507, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(6,'visitor-1','bot',1.79569572100435352317e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.0043535, "text": "You said nurse.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(7,'visitor-1','slot',1.79569572100435733796e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.0043573, "name": "occupation", "value": "nurse"}');
INSERT INTO "events" VALUES(8,'visitor-1','action',1.79569572100436425214e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.0043643, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(9,'visitor-1','user',1.79569572103871273995e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.0387127, "text": "plumber", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "plumber", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(10,'visitor-1','action',1.7956957210387182235e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.0387182, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(11,'visitor-1','bot',1.79569572103872227668e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.0387223, "text": "You said plumber.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(12,'visitor-1','slot',1.79569572103872394561e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.038724, "name": "occupation", "value": "plumber"}');
INSERT INTO "events" VALUES(13,'visitor-1','action',1.79569572103872847554e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.0387285, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(14,'visitor-1','user',1.79569572105022931098e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.0502293, "text": "baker", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "baker", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(15,'visitor-1','action',1.79569572105023336416e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.0502334, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(16,'visitor-1','bot',1.79569572105023717882e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.0502372, "text": "You said baker.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(17,'visitor-1','slot',1.79569572105023860927e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.0502386, "name": "occupation", "value": "baker"}');
INSERT INTO "events" VALUES(18,'visitor-1','action',1.7956957210502417087e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.0502417, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(19,'visitor-1','user',1.79569572106004738806e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.0600474, "text": "porter", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "porter", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(20,'visitor-1','action',1.79569572106005239482e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.0600524, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(21,'visitor-1','bot',1.79569572106005620956e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.0600562, "text": "You said porter.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(22,'visitor-1','slot',1.7956957210600576401e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.0600576, "name": "occupation", "value": "porter"}');
INSERT INTO "events" VALUES(23,'visitor-1','action',1.79569572106006097788e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.060061, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(24,'visitor-1','user',1.79569572106848978992e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.0684898, "text": "chef", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "chef", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(25,'visitor-1','action',1.79569572106849718092e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.0684972, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(26,'visitor-1','bot',1.79569572106850314143e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.0685031, "text": "You said chef.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(27,'visitor-1','slot',1.79569572106850552559e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.0685055, "name": "occupation", "value": "chef"}');
INSERT INTO "events" VALUES(28,'visitor-1','action',1.79569572106851053231e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.0685105, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(29,'visitor-1','user',1.79569572107238650316e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.0723865, "text": "clerk", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "clerk", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(30,'visitor-1','action',1.79569572107238912585e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.0723891, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(31,'visitor-1','bot',1.79569572107239127161e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.0723913, "text": "You said clerk.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(32,'visitor-1','slot',1.79569572107239246367e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.0723925, "name": "occupation", "value": "clerk"}');
INSERT INTO "events" VALUES(33,'visitor-1','action',1.79569572107239484783e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.0723948, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(34,'visitor-1','user',1.79569572108849954605e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.0884995, "text": "pilot", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "pilot", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(35,'visitor-1','action',1.79569572108850479129e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.0885048, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(36,'visitor-1','bot',1.79569572108850812912e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.0885081, "text": "You said pilot.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(37,'visitor-1','slot',1.79569572108850932122e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.0885093, "name": "occupation", "value": "pilot"}');
INSERT INTO "events" VALUES(38,'visitor-1','action',1.7956957210885124206e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.0885124, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(39,'visitor-1','user',1.79569572110163688666e+09,'ask',NULL,'{"event": "user", "timestamp": 1795695721.101637, "text": "vet", "parse_data": {"intent": {"name": "ask"}, "entities": [], "text": "vet", "message_id": null, "metadata": {}}, "input_channel": null, "message_id": null, "metadata": {}}');
INSERT INTO "events" VALUES(40,'visitor-1','action',1.79569572110163974765e+09,NULL,'action_answer','{"event": "action", "timestamp": 1795695721.1016397, "name": "action_answer", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
INSERT INTO "events" VALUES(41,'visitor-1','bot',1.79569572110164189337e+09,NULL,NULL,'{"event": "bot", "timestamp": 1795695721.101642, "text": "You said vet.", "data": {}, "metadata": {}}');
INSERT INTO "events" VALUES(42,'visitor-1','slot',1.79569572110164308543e+09,NULL,'occupation','{"event": "slot", "timestamp": 1795695721.101643, "name": "occupation", "value": "vet"}');
INSERT INTO "events" VALUES(43,'visitor-1','action',1.7956957211016452312e+09,NULL,'action_listen','{"event": "action", "timestamp": 1795695721.1016452, "name": "action_listen", "policy": null, "confidence": null, "action_text": null, "hide_rule_turn": false}');
CREATE TABLE snapshots (
	sender_id VARCHAR(255) NOT NULL, 
	event_id INTEGER NOT NULL, 
	state TEXT, 
	domain VARCHAR(64) NOT NULL, 
	PRIMARY KEY (sender_id)
);
INSERT INTO "snapshots" VALUES('visitor-1',12,'{"slots": {"occupation": "plumber"}, "loop": null, "rejected": false, "interrupted": false, "trigger": null, "aside": null, "message": [9, null], "forgotten": false, "action": {"action_name": "action_answer"}, "paused": false, "followup": null}','c9fe79b097e9e3417a91a606f118041fefac6a9f2516da7095baf1aef8a3b422');
CREATE INDEX ix_events_sender_id_id ON events (sender_id, id);
CREATE INDEX ix_events_sender_id ON events (sender_id);
COMMIT;
