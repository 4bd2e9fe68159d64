"""What bodies issue, by how its titles end: each reader adds the ends of titles that can stand where it reads."""

PAPERS = "方案|意见|通知|办法|措施|规划|计划|要点|细则|规定"
